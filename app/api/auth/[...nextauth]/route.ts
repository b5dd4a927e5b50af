import type { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { authOptions, isSecure } from "@/lib/auth/options";

type Context = { params: Promise<{ nextauth: string[] }> };

/** next-auth's own doors: session, csrf, sign-in by credentials, sign-out. The sign-in page uses the same check. */
const handler = (request: NextRequest, context: Context): Promise<Response> =>
  NextAuth(request, context, authOptions(isSecure(request.headers)));

export { handler as GET, handler as POST };
