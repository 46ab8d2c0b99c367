// Who wants to know of which topic. A topic is any text; telling one wakes only its own listeners.

export type Listener = () => void;

export class Listeners {
  private readonly byTopic = new Map<string, Set<Listener>>();

  on(topic: string, listener: Listener): () => void {
    const listeners = this.byTopic.get(topic) ?? new Set();
    this.byTopic.set(topic, listeners);
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.byTopic.get(topic) === listeners) this.byTopic.delete(topic);
    };
  }

  tell(topics: Iterable<string>): void {
    for (const topic of topics) {
      for (const listener of [...(this.byTopic.get(topic) ?? [])]) listener();
    }
  }
}
