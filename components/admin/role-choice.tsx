"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import type { Role } from "@/lib/protocol/users";
import { useRoleName } from "./use-role-name";

interface RoleChoiceProps {
  roles: readonly Role[];
  value: Role;
  onChange: (role: Role) => void;
}

/** The roles with what each may do. */
export function RoleChoice({ roles, value, onChange }: RoleChoiceProps) {
  const t = useTranslations("adminPeople");
  const id = useId();
  const toRoleName = useRoleName();
  const hints: Record<Role, string> = { owner: t("ownerHint"), admin: t("adminHint"), member: t("memberHint") };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="sr-only">{t("role")}</legend>
      {roles.map((role) => (
        <div
          key={role}
          className="relative grid grid-cols-[auto_1fr] gap-x-3 rounded-md border border-line px-3 py-2 has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            id={`${id}-${role}`}
            type="radio"
            name={id}
            checked={role === value}
            // The dialog starts at the role that holds, as the browser's own Tab does.
            tabIndex={role === value ? 0 : -1}
            aria-describedby={`${id}-${role}-hint`}
            onChange={() => onChange(role)}
            className="relative z-10 mt-1 size-4 accent-accent"
          />
          {/* The whole card is the label's. */}
          <label htmlFor={`${id}-${role}`} className="text-sm font-semibold after:absolute after:inset-0">
            {toRoleName(role)}
          </label>
          <p id={`${id}-${role}-hint`} className="col-start-2 text-sm text-ink-2">
            {hints[role]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
