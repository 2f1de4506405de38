import { AuthError, BrowserAuthError, InteractionRequiredAuthError, ServerError } from "@azure/msal-browser";
import { describe, expect, test } from "vitest";
import { type ErrorContext, needsSignIn, problemOf } from "../../../../src/background/sign-in/errors.ts";
import { SignInError, type SignInErrorKind } from "../../../../src/background/sign-in/sign-in-error.ts";
import { SIGN_IN_ERRORS } from "../../../../src/knowledge/sign-in-errors.ts";
import type { Text } from "../../../../src/knowledge/text.ts";
import { setMessages, translate } from "../../../../src/platform/i18n.ts";
import { Problem } from "../../../../src/platform/protocol.ts";
import { CATALOGUE, getMessage } from "../../panel/catalogue.ts";
import { ORGANIZATIONS, REDIRECT } from "./worker.ts";

setMessages(getMessage, "en");

const CORRELATION = "01a20a54-c5ae-7b70-9c35-696e0f3feb8c";
const context: ErrorContext = {
  registration: ORGANIZATIONS,
  redirectUri: REDIRECT,
  tiers: ["core"],
  now: Date.UTC(2026, 10, 23, 12),
};

/** As Entra words a refusal: with an account, a place, and ids in it. */
function entraSays(code: string, error = "invalid_grant", suberror = ""): ServerError {
  const description = `AADSTS${code}: User account 'ada@contoso.com' from 203.0.113.7. Trace ID: x Correlation ID: y`;
  return new ServerError(error, CORRELATION, description, suberror, code);
}

/** Every sentence is in the catalogue and says all of what it is given. */
function expectWords(text: Text): string {
  const words = translate(text);
  expect(words).not.toMatch(/^\[/);
  const places = Object.keys(CATALOGUE[text.key]?.placeholders ?? {});
  expect(text.args?.length ?? 0, `arguments of ${text.key}`).toBe(places.length);
  return words;
}

describe("what Entra names by a code", () => {
  const documented = [
    ..."65001 65004 90094 90095 90008 50105 53003 53000 53001 50076 50079 50158 50131 530032 530035".split(
      " ",
    ),
    ..."50173 700016 50011 9002326 9002327 700084 70043 50194 50020 90072 500011 90002 90038 500212 500213".split(
      " ",
    ),
    // A device or a policy, where signing in again never helps; and accounts of a partner.
    ..."530003 53002 53004 53009 53010 50005 50097 50129 50072 50074 50177 50178 530034 53011 500021".split(
      " ",
    ),
  ];

  test("is all of what there is help for", () => {
    const helped = SIGN_IN_ERRORS.filter(({ help }) => help !== null).map(({ code }) => String(code));
    expect(helped.sort()).toEqual(documented.sort());
  });

  test("is one row for each code", () => {
    expect(new Set(SIGN_IN_ERRORS.map(({ code }) => code)).size).toBe(SIGN_IN_ERRORS.length);
  });

  test.each(documented)("AADSTS%s has its own words, and somewhere to go on", (code) => {
    const problem = problemOf(entraSays(code), context);
    expect(Problem.parse(problem)).toEqual(problem);
    expectWords(problem.title);
    expectWords(problem.help);
    expect(problem.title.key).toMatch(/^problem_\d+_title$/);
    expect(problem.link?.href).toMatch(
      /^https:\/\/(?:login\.microsoftonline|learn\.microsoft|entra\.microsoft)\.com\//,
    );
    if (problem.link) expectWords(problem.link.text);
    expect(problem.detail).toBe(`AADSTS${code} · invalid_grant · ${CORRELATION} · 2026-11-23T12:00:00.000Z`);
  });

  test("shares words only where the advice is the same", () => {
    const shared = documented.filter(
      (code) => problemOf(entraSays(code), context).title.key !== `problem_${code}_title`,
    );
    const aliases = SIGN_IN_ERRORS.filter(({ code, help }) => help !== null && help !== String(code));
    expect(shared.sort()).toEqual(
      documented.filter((shown) => aliases.some(({ code }) => String(code) === shown)).sort(),
    );
    // Advice is shared within one kind, so that nobody is sent to mend a device for a location.
    for (const { kind, help } of aliases) {
      expect([help, SIGN_IN_ERRORS.find(({ code }) => String(code) === help)?.kind]).toEqual([help, kind]);
    }
  });

  test("without help still leads to Microsoft's page on it", () => {
    const problem = problemOf(entraSays("123456"), context);
    expect(problem.title.key).toBe("problem_sign_in_again_title");
    expect(problem.link?.href).toBe("https://login.microsoftonline.com/error?code=123456");
  });

  test("is read from MSAL's number where the description lacks it", () => {
    const error = new InteractionRequiredAuthError("interaction_required", "", "no code here");
    Object.assign(error, { errorNo: 50076 });
    expect(problemOf(error, context).title.key).toBe("problem_50076_title");
  });

  test("an unregistered address is shown exactly", () => {
    expect(translate(problemOf(entraSays("50011"), context).help)).toContain(REDIRECT);
    expect(translate(problemOf(entraSays("9002326"), context).help)).toContain(REDIRECT);
  });

  test("the approval page asks for what was asked for, and nothing else", () => {
    const href = new URL(problemOf(entraSays("90094"), context).link?.href ?? "");
    expect(href.origin + href.pathname).toBe(
      "https://login.microsoftonline.com/organizations/v2.0/adminconsent",
    );
    expect(Object.fromEntries(href.searchParams)).toEqual({
      client_id: ORGANIZATIONS.clientId,
      redirect_uri: REDIRECT,
      scope: "https://graph.microsoft.com/User.Read https://graph.microsoft.com/Policy.Read.All",
    });
  });
});

describe("what has no code", () => {
  const kinds: SignInErrorKind[] = [
    "not-configured",
    "signed-out",
    "not-granted",
    "already-open",
    "no-answer",
    "abandoned",
  ];
  test.each<[string, unknown, string]>([
    ["Chromium's closed window", new Error("The user did not approve access."), "closed"],
    ["Firefox's closed window", { message: "User cancelled or denied access." }, "closed"],
    ["Chromium's second window", new Error("Only one web auth flow is allowed at a time."), "already_open"],
    ["a private window", new Error("Identity API is disabled in incognito windows."), "private_window"],
    ["a page that doesn't load", new Error("Authorization page could not be loaded."), "page_not_loaded"],
    ["Firefox's refused address", new Error("redirect_uri not allowed"), "redirect_not_allowed"],
    ["no network", new BrowserAuthError("no_network_connectivity", ""), "offline"],
    ["no answer from Microsoft", new BrowserAuthError("post_request_failed", ""), "offline"],
    [
      "consent missing by suberror",
      new InteractionRequiredAuthError("invalid_grant", "", "", "consent_required"),
      "consent",
    ],
    [
      "an interaction that MSAL alone knows",
      new InteractionRequiredAuthError("native_account_unavailable", ""),
      "sign_in_again",
    ],
    ["a declined consent", new ServerError("access_denied", ""), "declined"],
    ["a bad client", new ServerError("unauthorized_client", ""), "registration"],
    ["a busy service", new ServerError("temporarily_unavailable", ""), "busy"],
    ["a forged answer", new AuthError("state_mismatch", ""), "no_answer"],
    ["anything else of MSAL's", new AuthError("crypto_nonexistent", ""), "unexpected"],
    ["anything else", new TypeError("x is not a function"), "unexpected"],
    ["nothing at all", undefined, "unexpected"],
  ])("%s", (_what, error, key) => {
    const problem = problemOf(error, context);
    expect(problem.title.key).toBe(`problem_${key}_title`);
    expectWords(problem.title);
    expectWords(problem.help);
    expect(problem.detail).toContain("2026-11-23T12:00:00.000Z");
  });

  test.each(kinds)("our own refusal: %s", (kind) => {
    const problem = problemOf(new SignInError(kind), context);
    expectWords(problem.title);
    expectWords(problem.help);
    expect(problem.title.key).not.toBe("problem_unexpected_title");
  });
});

describe("whether signing in again would help", () => {
  test.each<[unknown, boolean]>([
    [new SignInError("signed-out"), true],
    [new InteractionRequiredAuthError("no_tokens_found", ""), true],
    [entraSays("700084"), true],
    // The number alone must not decide.
    [entraSays("700084", "server_error"), false],
    [new BrowserAuthError("no_network_connectivity", ""), false],
    [new SignInError("not-configured"), false],
    [new TypeError("x"), false],
  ])("%o: %s", (error, expected) => {
    expect(needsSignIn(error)).toBe(expected);
  });
});

describe("the line for support", () => {
  test("never names a person, an address or a token", () => {
    const token = "eyJ0eXAiOiJKV1QiLCJub25jZSI6IkFRQUJBQUFBQUFE";
    for (const error of [
      entraSays("50020"),
      new Error(
        `Could not reach https://login.example/?login_hint=ada@contoso.com for ada@contoso.com with ${token}`,
      ),
      new ServerError("ada@contoso.com <script>", "not an id: ada@contoso.com", "ada@contoso.com"),
    ]) {
      const { detail, help, title } = problemOf(error, context);
      expect(`${detail}${translate(help)}${translate(title)}`).not.toMatch(/ada@|203\.0|login_hint|eyJ|</);
    }
  });

  test("keeps what is short and harmless", () => {
    expect(problemOf(new TypeError("x is not a function"), context).detail).toBe(
      "x is not a function · 2026-11-23T12:00:00.000Z",
    );
  });
});
