import { Component, type ReactNode } from 'react';
import { Message } from '../workspace/message.tsx';

/** A fault of the page itself: it says so, where nothing would be left on the screen. (Only a class can catch it.) */
export class Boundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error) {
    return { fault };
  }

  override render() {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    return (
      <Message
        title="Something in this page went wrong"
        action={{ label: 'Load it again', run: () => location.reload() }}
      >
        What was saved is on the server. ({fault.message})
      </Message>
    );
  }
}
