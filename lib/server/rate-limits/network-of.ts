import { isIPv6 } from "node:net";

/** Whom an address stands for when it is counted: itself, or of IPv6 its /64, all of which one household has. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = "", tail] = address.split("::");
  const groups = head.split(":");
  // `::` stands for the zeros that are missing to eight groups.
  const zeros = tail === undefined ? 0 : 8 - groups.length - tail.split(":").length;
  const all = [...groups, ...Array<string>(zeros).fill("0"), ...(tail ?? "").split(":")];
  return all
    .slice(0, 4)
    .map((group) => parseInt(group || "0", 16).toString(16))
    .join(":");
}
