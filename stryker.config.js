/** Mutation testing of the judge: `npm run mutation`. It takes an hour or two on two cores, so it is no part of the tests. */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutation.config.ts" },
  mutate: ["src/readiness/**/*.ts", "!src/readiness/assessment.ts", "!src/readiness/attestations.ts"],
  // Texts are keys of the message catalogue, which the tests of the catalogue and of the rules' page hold.
  mutator: { excludedMutations: ["StringLiteral"] },
  // Stryker would rewrite tsconfig.json through TypeScript's old API, which the native compiler does not have.
  tsconfigFile: "no-such-tsconfig.json",
  ignorePatterns: ["dist", "shots", "reports", "docs/images"],
  coverageAnalysis: "perTest",
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ["clear-text", "progress-append-only", "json", "html"],
  clearTextReporter: { allowColor: false, reportTests: false },
};
