import {
  Comment,
  type CommentDisplayPart,
  type ProjectReflection,
  ReferenceType,
  ReflectionKind,
  type SomeType,
} from 'typedoc'

const isPlaced = (type: SomeType): type is ReferenceType =>
  type instanceof ReferenceType && type.reflection !== undefined

/** What a declaration says in names, as far as these have a place on a page. */
function namesOf(type: SomeType | undefined): { readonly said: string; readonly names: ReferenceType[] } {
  if (type?.type === 'intersection')
    return { said: 'With the members of', names: type.types.filter(each => isPlaced(each)) }
  if (type?.type === 'union' && type.types.every(each => isPlaced(each)))
    return { said: 'One of', names: type.types.filter(each => isPlaced(each)) }
  return { said: '', names: [] }
}

/** The names of a declaration are no links on the page: a type that is made of others says them once more, as links. */
export function linkMembers(project: ProjectReflection): void {
  for (const each of project.getReflectionsByKind(ReflectionKind.TypeAlias)) {
    if (!each.isDeclaration()) continue
    const { said, names } = namesOf(each.type)
    if (names.length === 0) continue
    const links = names.flatMap(({ name, reflection }, index): CommentDisplayPart[] => [
      { kind: 'text', text: index === 0 ? `\n\n${said} ` : ', ' },
      { kind: 'inline-tag', tag: '@link', text: name, ...(reflection && { target: reflection }) },
    ])
    each.comment ??= new Comment()
    each.comment.summary.push(...links, { kind: 'text', text: '.' })
  }
}
