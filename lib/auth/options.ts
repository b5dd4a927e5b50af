import type { NextAuthOptions } from "next-auth";
import credentialsProvider from "next-auth/providers/credentials";
import { safeBack } from "@/lib/back";
import { env } from "@/lib/env";
import { publicActor } from "./actor";
import { checkCredentials } from "./commands";

/** A worker's phone stays signed in for thirty days. Seconds. */
export const SESSION_SECONDS = 30 * 24 * 3600;

/** Did the browser ask over https? The proxy in front, or Next itself, says so. */
export const isSecure = (headers: Headers): boolean => headers.get("x-forwarded-proto")?.split(",")[0] === "https";

/** The name of the session's cookie; the prefix keeps a page without https from setting it. */
export const sessionCookie = (secure: boolean): string => `${secure ? "__Secure-" : ""}next-auth.session-token`;

/**
 * next-auth for a request that came over https or not. The token holds the user's id and nothing else: what the
 * person may do is read from the database on every request. Redirects are paths, so that every host name works.
 */
export function authOptions(secure: boolean): NextAuthOptions {
  return {
    secret: env.NEXTAUTH_SECRET,
    session: { strategy: "jwt", maxAge: SESSION_SECONDS },
    useSecureCookies: secure,
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in" },
    providers: [
      credentialsProvider({
        credentials: { login: {}, password: {} },
        async authorize(input) {
          const result = await checkCredentials(publicActor, input, new Date());
          return result.ok ? { id: result.userId } : null;
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ userId: user?.id ?? token.userId }),
      session: ({ session, token }) => ({ expires: session.expires, userId: token.userId }),
      redirect: ({ url, baseUrl }) => ownPath(url, baseUrl),
    },
  };
}

/** The path of a URL of this site, "/" for any other. */
export function ownPath(url: string, base: string): string {
  if (!URL.canParse(url, base)) return "/";
  const { origin, pathname, search } = new URL(url, base);
  return origin === new URL(base).origin ? safeBack(pathname + search, null, null) : "/";
}
