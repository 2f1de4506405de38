import { defineConfig } from "vitest/config";

/**
 * The tests that judge mutants of the judge: those of its rules, and the properties with fewer tenants. The whole suite
 * would take a day.
 */
export default defineConfig({
  test: {
    include: ["test/unit/readiness/**/*.test.ts", "test/unit/real-tenants/*.test.ts"],
    exclude: [
      "test/unit/readiness/fault-matrix.test.ts",
      "test/unit/readiness/properties/{rules,admins-word}.test.ts",
    ],
    environment: "node",
    // Loading each module once for all files halves the time.
    isolate: false,
    env: { FC_RUNS: "30" },
  },
});
