import { useState } from "preact/hooks";
import { Button } from "../kit/button.tsx";
import { NoticeBar } from "../kit/notice-bar.tsx";
import { PageLink } from "../kit/page-link.tsx";
import { usePortal, useTenant } from "../portal-context.ts";
import { PageFrame } from "../shell/page-frame.tsx";

/** The checkout of the Microsoft 365 admin center, where the preview's free licence was ordered. */
export function Checkout() {
  const { say, language, send } = usePortal();
  const { tenantName, licenceOrdered } = useTenant();
  const [ordering, setOrdering] = useState(false);
  const nothing = new Intl.NumberFormat(language, { style: "currency", currency: "USD" }).format(0);
  const order = async () => {
    setOrdering(true);
    await send({ do: "place-order" });
    setOrdering(false);
  };
  return (
    <div class="checkout">
      {licenceOrdered ? (
        <PageFrame title={say("pOrdered")}>
          <NoticeBar kind="done">{say("pOrderedText")}</NoticeBar>
          <PageLink to="experts">{say("pOrderedBack")}</PageLink>
        </PageFrame>
      ) : (
        <PageFrame title={say("pCheckout")}>
          <section class="order">
            <h2>{say("pOrderItem")}</h2>
            <p class="about">{say("pOrderTerm")}</p>
            <dl class="details">
              <dt>{say("pOrderSoldTo")}</dt>
              <dd>{tenantName}</dd>
              <dt>{say("pOrderPrice")}</dt>
              <dd>{nothing}</dd>
              <dt>{say("pOrderTotal")}</dt>
              <dd>
                <b>{nothing}</b>
              </dd>
            </dl>
            <Button kind="primary" disabled={ordering} onClick={order}>
              {say("pPlaceOrder")}
            </Button>
          </section>
        </PageFrame>
      )}
    </div>
  );
}
