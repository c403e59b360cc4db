import type { ElementType, HTMLAttributes, ReactNode } from "react";
import { classNames } from "./classNames";
import styles from "./Card.module.css";

interface CardProps extends HTMLAttributes<HTMLElement> {
  as?: ElementType;
  padded?: boolean;
  flat?: boolean;
  children: ReactNode;
}

/** A raised sheet; `flat` for a sheet inside another. */
export function Card({ as: Tag = "div", padded = true, flat, className, children, ...rest }: CardProps) {
  return (
    <Tag
      {...rest}
      className={classNames(styles.card, padded && styles.padded, flat && styles.flat, className)}
    >
      {children}
    </Tag>
  );
}
