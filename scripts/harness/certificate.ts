import { generate } from "selfsigned";
import { HOSTS } from "./hosts.ts";

/** A throw-away certificate for the mapped hosts; the harness's browsers are told to accept it, nobody else is. */
export async function certificate(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: "commonName", value: HOSTS[0] }], {
    keySize: 2048,
    algorithm: "sha256",
    extensions: [{ name: "subjectAltName", altNames: HOSTS.map((value) => ({ type: 2, value })) }],
  });
  return { key: pems.private, cert: pems.cert };
}
