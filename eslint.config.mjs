import nextVitals from "eslint-config-next/core-web-vitals";
import prettier from "eslint-config-prettier";
import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";
import { fileNames } from "./scripts/eslint-file-names.mjs";

const nextPlugins = Object.assign({}, ...nextVitals.map((config) => config.plugins ?? {}));

/** Who may import from whom: the arrows of the architecture. */
const allowed = {
  protocol: ["protocol"],
  i18n: ["i18n", "protocol"],
  server: ["server", "protocol"],
  client: ["client", "protocol", "i18n"],
  components: ["components", "client", "protocol", "i18n"],
  api: ["api", "server", "protocol", "i18n"],
  app: ["app", "api", "components", "client", "server", "protocol", "i18n"],
};

const arrows = {
  files: ["app/**", "components/**", "lib/**"],
  plugins: { boundaries },
  settings: {
    "boundaries/elements": [
      { type: "protocol", pattern: "lib/protocol" },
      { type: "server", pattern: "lib/server" },
      { type: "client", pattern: "lib/client" },
      { type: "i18n", pattern: "lib/i18n" },
      { type: "components", pattern: "components" },
      { type: "api", pattern: "app/api" },
      { type: "app", pattern: "app" },
    ],
  },
  rules: {
    "boundaries/dependencies": [
      "error",
      {
        default: "disallow",
        policies: [
          ...Object.entries(allowed).map(([from, to]) => ({
            from: { element: { type: from } },
            allow: { to: { element: { types: { anyOf: to } } } },
          })),
        ],
      },
    ],
  },
};

/** What the browser loads of the contract is its schemas and their small library, and nothing else. */
const lightProtocol = {
  files: ["lib/protocol/**"],
  rules: { "no-restricted-imports": ["error", { patterns: [{ regex: "^(?!zod/mini$|\\./|@/lib/protocol/)" }] }] },
};

/** Settings are read and checked in one file. */
const oneEnvironment = {
  files: ["app/**", "components/**", "lib/**", "server.ts"],
  ignores: ["lib/server/env.ts"],
  rules: {
    "no-restricted-properties": ["error", { object: "process", property: "env", message: "Read settings() instead." }],
  },
};

const typeAware = {
  files: ["**/*.{ts,tsx}"],
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    "@typescript-eslint/await-thenable": "error",
    "@typescript-eslint/consistent-type-imports": "error",
    "@typescript-eslint/no-floating-promises": "error",
    "@typescript-eslint/no-misused-promises": "error",
    "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
    "@typescript-eslint/only-throw-error": "error",
    "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
  },
};

const everywhere = {
  plugins: { huddle: { rules: { "file-names": fileNames } } },
  linterOptions: { noInlineConfig: true },
  settings: { "import/resolver": { typescript: true } },
  rules: {
    eqeqeq: "error",
    "huddle/file-names": "error",
    ...nextPlugins["jsx-a11y"].flatConfigs.recommended.rules,
    // Whoever opens a dialog or an editor means to type in it.
    "jsx-a11y/no-autofocus": "off",
  },
};

/** What sets up a test is called `use…` too, and is no hook. */
const testsWithoutReact = {
  files: ["__tests__/**/*.ts"],
  rules: { "react-hooks/rules-of-hooks": "off", "react-hooks/immutability": "off" },
};

/** What a test expects of an answer it says by asserting on it; the API's own types are checked where they are made. */
const answersOfAnyShape = {
  files: ["__tests__/support/api.ts"],
  rules: { "@typescript-eslint/no-explicit-any": "off" },
};

export default tseslint.config(
  {
    ignores: [
      ".next/",
      "dist/",
      "data/",
      "coverage/",
      "node_modules/",
      "lib/server/database/generated/",
      "next-env.d.ts",
    ],
  },
  ...nextVitals,
  ...tseslint.configs.recommended,
  everywhere,
  typeAware,
  arrows,
  lightProtocol,
  oneEnvironment,
  testsWithoutReact,
  answersOfAnyShape,
  prettier,
);
