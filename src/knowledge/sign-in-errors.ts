/**
 * AADSTS errors with which Conditional Access ends a sign-in: a device that is not compliant or not joined, a policy that
 * blocks, a device that is not known, and access blocked by policy.
 * Source: Microsoft Entra authentication and authorization error codes.
 */
export const CONDITIONAL_ACCESS_ERRORS: readonly number[] = [53000, 53001, 53003, 50097, 50131];
