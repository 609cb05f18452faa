import type { ReactNode } from 'react'
import { Component } from 'react'
import { say } from '#lib/words.ts'
import { Button } from './button.tsx'
import { Page, PageTitle } from './page.tsx'

type Props = { children: ReactNode; place: string }
type State = { isBroken: boolean; place: string }

/** Catches what breaks below it and offers a way on. Going to another place clears it. React knows no other form for this than a class. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false, place: this.props.place }

  static getDerivedStateFromError(): Partial<State> {
    return { isBroken: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.place === state.place ? null : { isBroken: false, place: props.place }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return (
      <Page>
        <PageTitle title={say('broken.title')}>
          <p>{say('broken.why')}</p>
        </PageTitle>
        <p className="acts-row">
          <Button look="main" onClick={() => window.location.reload()}>
            {say('broken.reload')}
          </Button>
          <Button onClick={() => window.location.assign('/')}>{say('broken.home')}</Button>
        </p>
      </Page>
    )
  }
}
