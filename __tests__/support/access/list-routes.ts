import { routes } from "@/app/api/routes";

/** Every verb of every route that is mounted, as `GET /api/channels`. */
export function listRoutes(isWanted: (path: string) => boolean): string[] {
  const mounted = Object.entries(routes).filter(([path]) => isWanted(path));
  return mounted.flatMap(([path, module]) => Object.keys(module).map((verb) => `${verb} ${path}`)).sort();
}

/** The route in a row's label, which may say which way it is used. */
export const routeOf = (label: string) => label.split(" ").slice(0, 2).join(" ");
