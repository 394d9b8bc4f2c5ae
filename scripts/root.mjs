import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder, wherever the script is called from. */
export const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
