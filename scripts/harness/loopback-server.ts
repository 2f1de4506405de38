import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { certificate } from "./certificate.ts";

export type Handler = (request: Request) => Promise<Response>;

export interface LoopbackServer {
  readonly port: number;
  /** Requests are handed to this; may be exchanged at any time. */
  handler: Handler;
  /** Milliseconds by which every answer is late. */
  latency: number;
  /** While true, connections are broken off, as without a network. */
  offline: boolean;
  close(): Promise<void>;
}

/** An HTTPS server on 127.0.0.1 that answers for the mapped hosts, turning Node's requests into the web's and back. */
export async function startLoopbackServer(handler: Handler): Promise<LoopbackServer> {
  const sockets = new Set<Duplex>();
  const server: Server = createServer(await certificate());
  const state = { handler, latency: 0, offline: false };

  server.on("request", (incoming, outgoing) => {
    if (state.offline) {
      incoming.socket.destroy();
      return;
    }
    void serve(incoming, outgoing, state).catch((error: unknown) => {
      if (!outgoing.closed && !isNetworkError(error)) console.error(error);
      incoming.socket.destroy();
    });
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    socket.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));

  return Object.assign(state, {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  });
}

async function serve(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { handler, latency }: { handler: Handler; latency: number },
): Promise<void> {
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const request = await webRequest(incoming, gone.signal);
  if (latency > 0) await new Promise((resolve) => setTimeout(resolve, latency));
  const response = await handler(request);
  if (gone.signal.aborted) return;
  outgoing.statusCode = response.status;
  response.headers.forEach((value, name) => {
    if (name !== "set-cookie") outgoing.setHeader(name, value);
  });
  outgoing.setHeader("set-cookie", response.headers.getSetCookie());
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

async function webRequest(incoming: IncomingMessage, signal: AbortSignal): Promise<Request> {
  const body: Buffer[] = [];
  for await (const chunk of incoming) body.push(chunk as Buffer);
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value !== undefined && !name.startsWith(":")) headers.set(name, [value].flat().join(", "));
  }
  const method = incoming.method ?? "GET";
  return new Request(`https://${incoming.headers.host ?? "unknown.invalid"}${incoming.url ?? "/"}`, {
    method,
    headers,
    signal,
    ...(body.length > 0 && { body: Buffer.concat(body) }),
  });
}

/** What a handler rejects with that stands for a network which fails; anything else it does not mean to happen. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError && error.message === "Failed to fetch";
}
