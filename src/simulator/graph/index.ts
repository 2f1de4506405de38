import type { World } from "../world.ts";
import { answer } from "./answer.ts";
import { answerBatch } from "./batch.ts";
import type { GraphRequest, GraphVersion } from "./call.ts";
import { callerOf } from "./caller.ts";
import { badRequest, GraphRefused, type Reply, refusalReply } from "./reply.ts";

/** graph.microsoft.com, as far as the documented calls of the extension go. */
export async function handleGraph(world: World, request: Request): Promise<Response> {
  const requestId = world.newId("request");
  try {
    const graphRequest = await read(request);
    const caller = callerOf(world, graphRequest.headers);
    if (graphRequest.url.pathname !== `/${graphRequest.version}/$batch`) {
      return toResponse(answer(world, caller, graphRequest));
    }
    if (graphRequest.method !== "POST") {
      throw new GraphRefused(405, "Request_BadRequest", "Specified HTTP method is not allowed for $batch.");
    }
    const headers = { "content-type": "application/json", "request-id": requestId };
    const body = await answerBatch(world, caller, graphRequest);
    return toResponse({ status: 200, headers, body });
  } catch (error) {
    if (!(error instanceof GraphRefused)) throw error;
    return toResponse(refusalReply(error, requestId, world.now()));
  }
}

async function read(request: Request): Promise<GraphRequest> {
  const url = new URL(request.url);
  const version = url.pathname.split("/")[1];
  if (version !== "v1.0" && version !== "beta") {
    throw badRequest(`Invalid version: ${version}`);
  }
  const text = request.method === "POST" ? await request.text() : "";
  return {
    version: version satisfies GraphVersion,
    method: request.method,
    url,
    headers: request.headers,
    body: text ? parsed(text, request.headers) : undefined,
    signal: request.signal,
  };
}

function parsed(text: string, headers: Headers): unknown {
  if (!headers.get("content-type")?.toLowerCase().startsWith("application/json")) {
    throw badRequest("A body needs the header 'Content-Type: application/json'.", "RequestBodyRead");
  }
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest("Unable to read JSON request payload.");
  }
}

function toResponse({ status, headers, body }: Reply): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", "cache-control": "no-cache", ...headers },
  });
}
