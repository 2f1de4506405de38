import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { HOSTS } from "./hosts.ts";

export interface ConnectProxy {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * A proxy for Firefox, which has no switch to map host names: it leads the mapped hosts to the loopback server and refuses
 * every other, so that nothing leaves the machine.
 */
export async function startConnectProxy(targetPort: number): Promise<ConnectProxy> {
  const sockets = new Set<Socket>();
  const mapped = HOSTS.map((host) => `${host}:443`);
  const server = createServer((_, response) => response.writeHead(403).end());
  server.on("connect", (request, client: Socket) => {
    sockets.add(client);
    client.on("error", () => client.destroy());
    client.on("close", () => sockets.delete(client));
    if (!mapped.includes(request.url ?? "")) {
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    const target = connect(targetPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      client.pipe(target).pipe(client);
    });
    target.on("error", () => client.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
