import type { Command } from 'commander'
import { type ReportOptions, runChart, runReport } from '../report/run-report.ts'
import { runStoredChart, runStoredReport } from '../report/run-stored-report.ts'
import type { CommandParts } from './add-commands.ts'
import { collect } from './collect.ts'

/** Of a carrier's line, read now, or without a carrier of the lines in the history. */
function reportCommand({ program, texts }: CommandParts, name: 'report' | 'chart'): Command {
  const { help } = texts.program
  return program
    .command(name)
    .description(help.commands[name])
    .argument('[carrier]', help.arguments.reportCarrier)
    .argument('[number]', help.arguments.number)
    .option('--month <month>', help.options.month)
    .option('--line <name>', help.options.reportLine, collect)
    .option('--from <day>', help.options.from)
    .option('--to <day>', help.options.to)
    .option('--lang <code>', help.options.language)
}

/** Adds what shows a month, or some days, as a document or as charts. */
export function addReportCommands(parts: CommandParts): void {
  const { io, texts, finish } = parts
  const { options: help } = texts.program.help
  reportCommand(parts, 'report')
    .option('--format <format>', help.format)
    .option('--output <file>', help.output)
    .option('--full-numbers', help.fullNumbers)
    .action(async (carrier: string | undefined, number: string | undefined, options: ReportOptions) =>
      finish(
        carrier === undefined
          ? await runStoredReport(options, io, texts)
          : await runReport(carrier, number, options, io, texts),
      ),
    )
  reportCommand(parts, 'chart').action(
    async (carrier: string | undefined, number: string | undefined, options: ReportOptions) =>
      finish(
        carrier === undefined
          ? await runStoredChart(options, io, texts)
          : await runChart(carrier, number, options, io, texts),
      ),
  )
}
