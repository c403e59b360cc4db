import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from "react";
import { classNames } from "./classNames";
import styles from "./Button.module.css";

export type ButtonLook = "primary" | "quiet" | "plain" | "danger";

interface Look {
  look?: ButtonLook;
  small?: boolean;
  wide?: boolean;
  children: ReactNode;
}

type ButtonProps = Look & ButtonHTMLAttributes<HTMLButtonElement> & { busy?: boolean };
type LinkProps = Look & AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

function lookOf({ look = "primary", small, wide }: Pick<Look, "look" | "small" | "wide">, extra?: string) {
  return classNames(
    styles.button,
    look !== "primary" && styles[look],
    small && styles.small,
    wide && styles.wide,
    extra,
  );
}

/** A button; `busy` keeps its width, shows a spinner and refuses further presses. */
export function Button({ look, small, wide, busy, className, children, disabled, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={classNames(lookOf({ look, small, wide }, className), busy && styles.busy)}
      disabled={disabled}
      aria-busy={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : rest.onClick}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button. */
export function ButtonLink({ look, small, wide, className, children, ...rest }: LinkProps) {
  return (
    <a {...rest} className={lookOf({ look, small, wide }, className)}>
      {children}
    </a>
  );
}
