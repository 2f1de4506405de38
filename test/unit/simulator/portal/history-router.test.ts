// @vitest-environment happy-dom
import { expect, test } from "vitest";
import { historyRouter } from "../../../../src/simulator/portal/router.ts";

test("moves keep the query of the address that was loaded, and going back is told", async () => {
  window.history.replaceState(null, "", "/homepage?tid=abc");
  const router = historyRouter(window);
  const seen: string[] = [];
  router.listen(() => seen.push(router.path()));
  router.go("/incidents");
  expect(window.location.pathname + window.location.search).toBe("/incidents?tid=abc");
  expect(router.href("/alerts")).toBe("/alerts?tid=abc");
  const before = window.history.length;
  router.go("/incidents");
  expect(window.history.length).toBe(before);
  window.history.replaceState(null, "", "/alerts?tid=abc");
  window.dispatchEvent(new PopStateEvent("popstate"));
  expect(seen).toEqual(["/incidents", "/incidents", "/alerts"]);
});

test("what of the query says the place changes with the page, and what no address tells is lost with the page", () => {
  window.history.replaceState(null, "", "/securitysettings/dex?viewid=teams&tid=abc");
  const router = historyRouter(window);
  expect(router.path()).toBe("/securitysettings/dex?viewid=teams");
  router.go("/securitysettings/dex?viewid=status");
  expect(window.location.search).toBe("?viewid=status&tid=abc");
  router.go("/securitysettings/managed~teams");
  expect(window.location.pathname + window.location.search).toBe("/securitysettings/managed?tid=abc");
  expect(router.path()).toBe("/securitysettings/managed~teams");
  const before = window.history.length;
  router.go("/securitysettings/managed~status");
  expect(window.history.length).toBe(before);
  expect(router.path()).toBe("/securitysettings/managed~status");
  window.dispatchEvent(new PopStateEvent("popstate"));
  expect(router.path()).toBe("/securitysettings/managed");
});
