import type { NotifierKind, NotifyOption } from '@esim-usage/texts'
import type { Command } from 'commander'
import { type NotifyAddOptions, runNotifyAdd } from '../notify/run-add.ts'
import { runNotifyList } from '../notify/run-list.ts'
import { runNotifyRemove } from '../notify/run-remove.ts'
import { runNotifyTest } from '../notify/run-test.ts'
import type { CommandParts } from './add-commands.ts'
import type { ReadOptions } from './read-command.ts'

type SettingOption = Exclude<NotifyOption, 'name' | 'language' | 'quiet' | 'send'>

const flags: Readonly<Record<SettingOption, string>> = {
  secret: '--secret <file>',
  chat: '--chat <chat>',
  server: '--server <address>',
  host: '--host <name>',
  port: '--port <port>',
  encryption: '--encryption <kind>',
  user: '--user <name>',
  from: '--from <address>',
  to: '--to <address>',
  url: '--url <address>',
  header: '--header <name>',
}

const settingsOf: Readonly<Record<NotifierKind, readonly SettingOption[]>> = {
  telegram: ['secret', 'chat', 'server'],
  email: ['host', 'port', 'encryption', 'user', 'secret', 'from', 'to'],
  webhook: ['url', 'header', 'secret'],
  desktop: [],
}

const kinds = ['telegram', 'email', 'webhook', 'desktop'] as const satisfies readonly NotifierKind[]

/** A command that says all of its help in the language of the rest. */
const open = (parent: Command, name: string, description: string): Command =>
  parent.command(name).helpCommand(false).description(description)

function addKinds(notify: Command, { io, texts, finish }: CommandParts): void {
  const { commands, options: help } = texts.program.notify.help
  const add = open(notify, 'add', commands.add)
  for (const kind of kinds) {
    const command = open(add, kind, commands[kind])
    for (const name of settingsOf[kind]) command.option(flags[name], help[name])
    command
      .option('--name <name>', help.name)
      .option('--quiet <hours>', help.quiet)
      .option('--json', texts.program.help.options.json)
      .option('--lang <code>', help.language)
      .action(async (_options: unknown, own: Command) =>
        finish(await runNotifyAdd(kind, own.optsWithGlobals<NotifyAddOptions>(), io, texts)),
      )
  }
}

/**
 * Adds the commands about who warns the person. `notify` takes the options that it knows also from behind its commands,
 * so each asks for those too.
 */
export function addNotifyCommands(parts: CommandParts): void {
  const { program, io, texts, finish } = parts
  const { help } = texts.program
  const { commands, name, anyName } = texts.program.notify.help
  const list = async (_options: unknown, own: Command): Promise<void> =>
    finish(await runNotifyList(own.optsWithGlobals<ReadOptions>(), io, texts))
  const withCommon = (command: Command): Command =>
    command.option('--json', help.options.json).option('--lang <code>', help.options.language)

  const notify = withCommon(open(program, 'notify', commands.notify)).action(list)
  withCommon(open(notify, 'list', commands.list)).action(list)
  addKinds(notify, parts)
  withCommon(open(notify, 'test', commands.test))
    .argument('[name]', anyName)
    .action(async (chosen: string | undefined, _options: unknown, own: Command) =>
      finish(await runNotifyTest(chosen, own.optsWithGlobals<ReadOptions>(), io, texts)),
    )
  withCommon(open(notify, 'remove', commands.remove))
    .argument('<name>', name)
    .action(async (chosen: string, _options: unknown, own: Command) =>
      finish(await runNotifyRemove(chosen, own.optsWithGlobals<ReadOptions>(), io, texts)),
    )
}
