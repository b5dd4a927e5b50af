/**
 * The walls of the house (CONTRIBUTING.md tells why). Imports point down only: app -> components -> lib -> prisma.
 * There is no list of exceptions. Imports of types count here; what a file reaches through others is in `.ci/walls.mjs`.
 */

/** Tests may look anywhere inside the house, but stay out of `app`. */
const TEST = "\\.test\\.tsx?$";
/** The database client and what makes it: where rows come from. */
const DATABASE = "^lib/db\\.ts$";
/** Who may speak to the database. */
const SPEAKERS = [
  "^lib/[^/]+/(queries|commands)[^/]*\\.ts$",
  "^lib/orders/move\\.ts$",
  "^lib/(auth|events|launch)/",
  "^inngest/server/",
  "^prisma/",
  "^e2e/",
];

module.exports = {
  forbidden: [
    {
      name: "no-cycles",
      comment: "A file that needs itself, through others, cannot be understood alone.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "nothing-imports-app",
      comment: "app holds the doors; what two doors share belongs to components or lib.",
      severity: "error",
      from: { pathNot: "^app/" },
      to: { path: "^app/" },
    },
    {
      name: "database-only-from-queries-and-commands",
      comment: "Reads live in queries, writes in commands: a door or a rule that needs a row calls those.",
      severity: "error",
      from: { pathNot: [...SPEAKERS, DATABASE, TEST] },
      to: { path: DATABASE, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "raw-sql-only-from-queries-and-commands",
      comment:
        "The drivers and the generated client are reached like the database: values of it only where rows are read.",
      severity: "error",
      from: { pathNot: [...SPEAKERS, DATABASE, TEST] },
      to: { path: "node_modules/(pg|@prisma/[^/]+)/|^prisma/generated/client", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-import-down-only",
      comment: "Components know lib and each other, not time, storage or tests.",
      severity: "error",
      from: { path: "^components/" },
      to: { path: "^(inngest|prisma/(?!generated/)|e2e)/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "functions-hold-steps-and-calls",
      comment: "A durable function says when and what; rows are the business of lib's commands.",
      severity: "error",
      from: { path: "^inngest/[^/]+\\.ts$", pathNot: TEST },
      to: { path: `${DATABASE}|^prisma/|node_modules/(pg|@prisma)/`, dependencyTypesNot: ["type-only"] },
    },
    {
      name: "client-is-a-leaf",
      comment: "Everybody may send an event, so the client may need nobody.",
      severity: "error",
      from: { path: "^inngest/client\\.ts$" },
      to: { path: "^(app|components|lib|prisma|inngest)/" },
    },
    {
      name: "lib-stands-on-the-ground",
      comment: "lib knows neither looks nor time nor tests; of inngest only the client, of prisma not the demo.",
      severity: "error",
      from: { path: "^lib/", pathNot: TEST },
      to: { path: "^(components|e2e)/|^inngest/(?!client\\.ts$)|^prisma/seed/" },
    },
    {
      name: "engine-knows-no-business",
      comment: "The embedded server speaks the open protocol: it would serve any app.",
      severity: "error",
      from: { path: "^inngest/server/", pathNot: TEST },
      to: { path: "^(app|components|lib|e2e|prisma)/|^inngest/[^/]+\\.ts$" },
    },
    {
      name: "only-what-package-json-names",
      comment: "A package that another one happens to bring may be gone tomorrow.",
      severity: "error",
      from: { path: "^(app|components|lib|inngest|prisma|e2e)/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown", "unknown"] },
    },
  ],
  options: {
    includeOnly: "^(app|components|lib|inngest|prisma|e2e|node_modules|[^/]+\\.(ts|mjs|cjs)$)",
    exclude: "^prisma/generated/(internal|models)",
    doNotFollow: "node_modules|^prisma/generated",
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "default", "types"] },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
