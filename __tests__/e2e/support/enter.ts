import { PASSWORD } from "@/__tests__/support/people";
import type { Device } from "./device";

interface Newcomer {
  username: string;
  displayName: string;
}

/** Goes to the app of an empty workspace, and becomes its owner through the page it leads to. */
export async function setUpWorkspace(device: Device, newcomer: Newcomer): Promise<void> {
  await device.page.goto("/");
  await device.page.waitForURL("**/setup");
  await fillAccount(device, newcomer);
  await device.button(device.names.createWorkspace).click();
  await device.isLive();
}

/** Follows an invite's link and joins. */
export async function joinByInvite(device: Device, inviteUrl: string, newcomer: Newcomer): Promise<void> {
  await device.page.goto(new URL(inviteUrl).pathname);
  await fillAccount(device, newcomer);
  await device.button(device.names.join).click();
  await device.isLive();
}

async function fillAccount(device: Device, { username, displayName }: Newcomer): Promise<void> {
  await device.field(device.names.username).fill(username);
  await device.field(device.names.displayName).fill(displayName);
  await device.page.getByLabel(device.names.password, { exact: true }).fill(PASSWORD);
}
