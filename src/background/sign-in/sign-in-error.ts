/** Why a sign-in or a token is not to be had, where neither Microsoft nor MSAL said no. */
export type SignInErrorKind =
  | "not-configured"
  | "signed-out"
  /** None of the permissions asked for was granted. */
  | "not-granted"
  /** Microsoft's window is open already. */
  | "already-open"
  /** The window came back with something that does not belong to this sign-in. */
  | "no-answer"
  /** Signed out, or another app registration chosen, while the window was open. */
  | "abandoned";

export class SignInError extends Error {
  override readonly name = "SignInError";
  constructor(readonly kind: SignInErrorKind) {
    super(kind);
  }
}
