/** The admins' pages, in the order of their tabs; each is at `/admin/NAME`. */
export const ADMIN_SECTIONS = ["channels", "people", "invites", "workspace"] as const;

export type AdminSection = (typeof ADMIN_SECTIONS)[number];

/** Where one of the admins' pages is. */
export function adminPath(section: AdminSection): string {
  return `/admin/${section}`;
}
