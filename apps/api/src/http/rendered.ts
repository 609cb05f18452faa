import * as z from 'zod'

declare const brand: unique symbol

/** A view that went through its strict schema and was written as JSON once, to be sent many times. Only this file makes one. */
export type Rendered<T> = { readonly json: string; readonly [brand]: T }

const made = new WeakSet<object>()

export function render<S extends z.ZodType>(schema: S, view: z.input<S>): Rendered<z.output<S>> {
  return mark({ json: JSON.stringify(schema.parse(view)) })
}

/** An object of which some parts were rendered before; the others are checked by their own schema now. */
export function compose<S extends z.ZodObject>(
  schema: S,
  parts: { [K in keyof z.output<S>]: z.output<S>[K] | Rendered<z.output<S>[K]> },
): Rendered<z.output<S>> {
  const fields = Object.entries(schema.shape).map(([key, shape]) => {
    const part: unknown = parts[key]
    return `${JSON.stringify(key)}:${isRendered(part) ? part.json : JSON.stringify(z.parse(shape, part))}`
  })
  return mark({ json: `{${fields.join(',')}}` })
}

export function isRendered(value: unknown): value is Rendered<unknown> {
  return typeof value === 'object' && value !== null && made.has(value)
}

function mark<T>(rendered: { json: string }): Rendered<T> {
  made.add(rendered)
  return rendered as Rendered<T>
}
