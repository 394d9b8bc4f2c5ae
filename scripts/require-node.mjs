/** Imported first: says which Node is needed before anything that an older one does not understand. */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Huddle Up needs Node 20.19 or newer, and this is ${process.versions.node}.`);
  process.exit(1);
}
