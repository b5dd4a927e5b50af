"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the navigation that knows whether its page, or a page below it, is open. `exact`: only the page itself. */
export function NavLink({ href, exact, className, children }: NavLinkProps) {
  const path = usePathname();
  const here = path === href || (!exact && path.startsWith(`${href}/`));
  return (
    <Link href={href} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </Link>
  );
}

type NavLinkProps = { href: string; exact?: boolean; className?: string; children: ReactNode };
