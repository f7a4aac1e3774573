// Prints "N passed, N failed" from JSON reports of vitest. Plain JavaScript: it runs on the host's Node.
import { readFileSync } from 'node:fs'

function count(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'))
    // A file that could not even be loaded holds no failed test, but it failed.
    const brokenFiles = report.testResults.filter(
      file => file.status === 'failed' && !file.assertionResults.some(test => test.status === 'failed'),
    )
    return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

const counts = process.argv.slice(2).map(count)
const passed = counts.reduce((sum, each) => sum + each.passed, 0)
const failed = counts.reduce((sum, each) => sum + each.failed, 0)
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
