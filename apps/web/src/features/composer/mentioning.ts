import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { autocompletion, startCompletion } from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { DecorationSet, ViewUpdate } from '@codemirror/view'
import { Decoration, EditorView, MatchDecorator, ViewPlugin, WidgetType } from '@codemirror/view'
import { mentionOf } from '@cloakroom/contract/mentions.ts'
import type { MentionableView } from '@cloakroom/contract/mentions.ts'

/** Whom one may mention; asked when it is needed first, and remembered by whoever answers. */
export type FindPeople = () => Promise<readonly MentionableView[]>

/** An @ offers those whom the room shows. What is written is a seat; what is seen is its name, which is one letter to the caret. */
export function mentioning(find: FindPeople): Extension {
  return [
    autocompletion({ override: [(context) => offers(context, find)], icons: false, aboveCursor: false }),
    named(find),
    EditorView.theme({
      '.cm-mention': { color: 'var(--accent)' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul': {
        fontFamily: 'var(--sans)',
        fontSize: '0.9375rem',
        maxHeight: '14rem',
      },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '0.4rem 0.8rem' },
      '.cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]': {
        backgroundColor: 'var(--accent-wash)',
        color: 'var(--ink)',
      },
      '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '600' },
    }),
  ]
}

/** Writes an @ where the caret is, and shows who may follow. */
export function beginMention(view: EditorView): void {
  const { from, to } = view.state.selection.main
  const before = view.state.sliceDoc(Math.max(0, from - 1), from)
  const insert = before === '' || /\s|\(/.test(before) ? '@' : ' @'
  view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, userEvent: 'input.type' })
  view.focus()
  startCompletion(view)
}

async function offers(context: CompletionContext, find: FindPeople): Promise<CompletionResult | null> {
  const begun = context.matchBefore(/(?<![\p{L}\p{N}])@[\p{L}\p{N}\p{M}'’.-]*(?: [\p{L}\p{N}\p{M}'’.-]*)?/u)
  if (!begun) return null
  const people = await find()
  if (people.length === 0) return null
  return {
    from: begun.from + 1,
    options: people.map(({ seat, name }) => ({
      label: name,
      apply: (view: EditorView, _: unknown, from: number, to: number) => {
        const insert = `${mentionOf(seat)} `
        view.dispatch({
          changes: { from: from - 1, to, insert },
          selection: { anchor: from - 1 + insert.length },
          userEvent: 'input.complete',
        })
      },
    })),
    validFor: /^[\p{L}\p{N}\p{M} '’.-]*$/u,
  }
}

function named(find: FindPeople): Extension {
  const decorator = new MatchDecorator({
    regexp: /@\{([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}/g,
    decoration: ([, seat = '']) => Decoration.replace({ widget: new Name(seat, find) }),
  })
  return ViewPlugin.define(
    (view) => {
      const shown = { all: decorator.createDeco(view) }
      return {
        get all(): DecorationSet {
          return shown.all
        },
        update: (update: ViewUpdate) => {
          shown.all = decorator.updateDeco(update, shown.all)
        },
      }
    },
    {
      decorations: (plugin) => plugin.all,
      provide: (plugin) => EditorView.atomicRanges.of((view) => view.plugin(plugin)?.all ?? Decoration.none),
    },
  )
}

/** A name in the place of its seat. The library’s own way to draw something is a class. */
class Name extends WidgetType {
  readonly seat: string
  readonly find: FindPeople

  constructor(seat: string, find: FindPeople) {
    super()
    this.seat = seat
    this.find = find
  }

  override eq(other: Name): boolean {
    return other.seat === this.seat
  }

  async nameIn(element: HTMLElement): Promise<void> {
    const person = (await this.find()).find(({ seat }) => seat === this.seat)
    if (person) element.textContent = `@${person.name}`
  }

  override toDOM(): HTMLElement {
    const element = document.createElement('span')
    element.className = 'cm-mention'
    element.textContent = '@…'
    void this.nameIn(element)
    return element
  }
}
