import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin({
  requestConfig: "./app/request-config.ts",
  // The words are parsed here: in a browser the parser of their syntax would be 9 KB of every page.
  experimental: { messages: { path: "./lib/i18n/messages", format: "json", precompile: true } },
});

/** @type {import("next").NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing is fetched and resized on anybody's behalf.
  images: { unoptimized: true },
  // The process has these once: bundled, Next's half would have a second pool and a second logger.
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "pg", "pino", "pino-pretty"],
  // `npm run check` does this, and whoever only runs the app need not wait for it.
  typescript: { ignoreBuildErrors: true },
};

export default withNextIntl(config);
