// Prints "N passed, N failed" from a JSON report of vitest. Plain JavaScript: it runs on the host's Node.
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

const { passed, failed } = count(process.argv[2])
console.log(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
