/** An answer of Graph before it becomes HTTP, alone or as an item of a batch. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

/** Thrown wherever Graph refuses a call. */
export class GraphRefused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
    /** Privileged Identity Management answers some refusals without Graph's envelope. */
    readonly flat = false,
  ) {
    super(message);
  }
}

/** Graph's codes are not the same for one cause in all families, so each refusal names its own. */
export const badRequest = (message: string, code = "BadRequest") => new GraphRefused(400, code, message);

/** The call's own permission or the user's role does not reach. Shape: Graph, "Combine multiple HTTP requests using JSON batching". */
export const denied = (message = "Insufficient privileges to complete the operation.") =>
  new GraphRefused(403, "Authorization_RequestDenied", message);

export const notFound = (id: string) =>
  new GraphRefused(
    404,
    "Request_ResourceNotFound",
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/**
 * Graph's error body. Sources: Microsoft Graph error responses and resource types; the flat form as recorded by
 * rknightion/graph2otel ("MissingProvider").
 */
export function refusalReply(refused: GraphRefused, requestId: string, now: number): Reply {
  const { code, message } = refused;
  if (refused.flat) {
    const body = { errorCode: code, message, instanceAnnotations: [] };
    return { status: refused.status, headers: refused.headers, body };
  }
  return {
    status: refused.status,
    headers: refused.headers,
    body: {
      error: {
        code: refused.code,
        message: refused.message,
        innerError: {
          date: new Date(now).toISOString().slice(0, 19),
          "request-id": requestId,
          "client-request-id": requestId,
        },
      },
    },
  };
}
