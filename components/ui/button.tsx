import { LoaderCircle } from "lucide-react";
import type { ComponentProps } from "react";
import { buttonLook, type ButtonLook } from "./button-look";

interface ButtonProps extends Omit<ComponentProps<"button">, "className">, ButtonLook {
  /** What it started has not ended: it says so, and pressed again it does nothing. */
  isPending?: boolean;
}

/** A button with words on it. */
export function Button({ tone, size, isPending = false, type = "button", children, ...button }: ButtonProps) {
  return (
    <button
      {...button}
      type={type}
      aria-disabled={isPending || undefined}
      aria-busy={isPending || undefined}
      onClick={isPending ? (event) => event.preventDefault() : button.onClick}
      className={buttonLook({ tone, size })}
    >
      {isPending && <LoaderCircle aria-hidden className="size-4 animate-spin" />}
      {children}
    </button>
  );
}
