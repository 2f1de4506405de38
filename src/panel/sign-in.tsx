import { words } from "../platform/i18n.ts";
import type { SignInView, Tier } from "../platform/protocol.ts";
import type { PanelCalls } from "./calls.ts";
import { Fold } from "./fold.tsx";
import { Icon } from "./icon.tsx";
import { ProblemBar } from "./message-bar.tsx";
import { Name, Words } from "./words.tsx";

/** In the order in which they are worth asking for. */
const TIERS: readonly Tier[] = ["sign-in", "licence", "core", "roles", "history", "names"];

const EXTRAS: readonly Tier[] = ["history", "names"];

type SignedIn = Extract<SignInView, { state: "signed-in" }>;

/** Whether the tenant can be asked, as whom, and with which permissions. */
export function SignIn({ signIn, calls }: { signIn: SignInView; calls: PanelCalls }) {
  const ask = calls.signIn;
  if (!ask) return null;
  if (signIn.state === "signed-in") return <Account signIn={signIn} ask={ask} signOut={calls.signOut} />;
  if (signIn.state === "signing-in") {
    return (
      <div class="card">
        <p>{words("signin_running")}</p>
        <p class="meta">{words("signin_running_help")}</p>
      </div>
    );
  }
  const configured = signIn.state === "signed-out";
  return (
    <>
      {configured && signIn.problem && <ProblemBar problem={signIn.problem} />}
      <div class="card">
        <p>{words(configured ? "signin_offer" : "signin_not_configured")}</p>
        <p class="meta">{words(configured ? "signin_offer_reads" : "signin_not_configured_help")}</p>
        {configured ? (
          <button type="button" class="primary" onClick={() => ask(["sign-in"])}>
            {words("signin_button")}
          </button>
        ) : (
          <button type="button" onClick={calls.openOptions}>
            {words("signin_open_options")}
          </button>
        )}
      </div>
    </>
  );
}

interface AccountProps {
  signIn: SignedIn;
  ask: (tiers: Tier[]) => void;
  signOut: () => void;
}

function Account({ signIn: { account, granted, problem }, ask, signOut }: AccountProps) {
  // History and names add to a verdict that stands without them: offering them unasked would be one consent too many.
  const missing = TIERS.filter((tier) => !EXTRAS.includes(tier) && !granted.includes(tier));
  const [wanted] = missing;
  return (
    <>
      {problem && <ProblemBar problem={problem} />}
      <Fold
        look="card"
        open={wanted !== undefined || problem !== null}
        head={
          <span>
            <Words text={{ key: "signin_as", args: [account.name ?? account.username] }} />
          </span>
        }
      >
        <p class="meta">
          <Name>{account.username}</Name>
          <br />
          {words("signin_tenant")} <Name>{account.tenantId}</Name>
        </p>
        <ul class="tiers">
          {TIERS.map((tier) => {
            const key = `tier_${tier.replace("-", "_")}`;
            const has = granted.includes(tier);
            return (
              <li>
                <Icon name={has ? "check" : "circle"} />
                <div class="grow">
                  {words(key)}
                  <span class="sr">: {words(has ? "tier_granted" : "tier_missing")}</span>
                  <p class="meta">{words(`${key}_why`)}</p>
                </div>
                {!has && (
                  <button
                    type="button"
                    class={tier === wanted && missing.length === 1 ? "primary" : ""}
                    aria-label={words("tier_grant_name", { text: { key } })}
                    onClick={() => ask([tier])}
                  >
                    {words("tier_grant")}
                  </button>
                )}
              </li>
            );
          })}
        </ul>
        <div class="choices">
          {problem && (
            <button type="button" onClick={() => ask([...granted])}>
              {words("signin_again")}
            </button>
          )}
          {missing.length > 1 && (
            <button type="button" class="primary" onClick={() => ask(missing)}>
              {words("tier_grant_all")}
            </button>
          )}
          <button type="button" onClick={signOut}>
            {words("signin_out")}
          </button>
        </div>
      </Fold>
    </>
  );
}
