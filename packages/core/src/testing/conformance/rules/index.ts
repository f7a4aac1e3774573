import type { Rule } from '../rule.ts'
import { codeRules } from './code.ts'
import { errorRules } from './errors.ts'
import { expectedRules } from './expected.ts'
import { manifestRules } from './manifest.ts'
import { pagingRules } from './paging.ts'
import { postOnceRules } from './post-once.ts'
import { recordRules } from './records.ts'
import { renewalRules } from './renewal.ts'
import { requestSecretRules } from './request-secrets.ts'
import { requestRules } from './requests.ts'
import { secretRules } from './secrets.ts'
import { sessionRules } from './session.ts'
import { signInRules } from './sign-in.ts'
import { transportRules } from './transport.ts'
import { typeRules } from './types.ts'
import { usageRules } from './usage.ts'

/** All rules, by group. */
export const rules: readonly Rule[] = [
  ...manifestRules,
  ...expectedRules,
  ...requestRules,
  ...recordRules,
  ...usageRules,
  ...pagingRules,
  ...signInRules,
  ...codeRules,
  ...sessionRules,
  ...renewalRules,
  ...errorRules,
  ...secretRules,
  ...requestSecretRules,
  ...transportRules,
  ...postOnceRules,
  ...typeRules,
]
