// What is said about the stages of the day: the bar on every screen, the agenda, the timer, and the
// facilitator's controls.

const minutes = (number: number): string => `${number} ${number === 1 ? 'minute' : 'minutes'}`;

/** 9:05, counting whole seconds up. */
const clock = (ms: number): string => {
  const seconds = Math.ceil(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** 0:40 past the end, counting whole seconds down to what has really passed. */
const passed = (ms: number): string => {
  const seconds = Math.floor(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

const tenMinutesMs = 600_000;

export const stageWords = {
  en: {
    bar: 'Where the room is',
    place: (number: number, all: number) => `Stage ${number} of ${all}`,
    lobby: 'Not started yet',
    closed: 'The workshop is closed',
    endsAt: (time: string) => `ends ${time}`,
    left: (ms: number) =>
      ms >= tenMinutesMs ? `${Math.ceil(ms / 60_000)} min left` : `${clock(ms)} left`,
    paused: (ms: number) => (ms >= 0 ? `Paused, ${clock(ms)} left` : `Paused, ${passed(-ms)} over`),
    timeUp: (msOver: number) => `Time’s up +${passed(msOver)}`,
    leftSpoken: (number: number) =>
      number === 0 ? 'Less than a minute left' : `${minutes(number)} left`,
    timeUpSpoken: 'Time is up',
    following: 'Following the room',
    backToRoom: 'Back to the room',
    roomMoved: (stage: string) => `The room has moved to “${stage}”`,
    roomMovedSays: (unkept: boolean) =>
      unkept
        ? 'Your words are still being kept. Go when you are ready.'
        : 'Your text is kept. Go when you are ready.',
    goNow: 'Go now',
    movedGoNow: 'Room moved: go now',
    agenda: 'Today',
    agendaTime: (from: string, to: string) => `${from} to ${to}`,
    states: {
      here: 'The room is here',
      open: 'Open for writing',
      closed: 'Closed for writing',
      ahead: 'Not yet open',
    },
    nothingToWrite: 'There is nothing to write in this stage.',
    breakUntil: (time: string) => `A break. Back at ${time}.`,
    lookBack: (stage: string) => `You are looking at “${stage}”`,

    controls: {
      title: 'Lead the room',
      start: 'Start the workshop',
      startSays: (stage: string) => `Opens “${stage}” for writing and starts its timer.`,
      next: (stage: string) => `Move on to “${stage}”`,
      nextAnyway: (stage: string, left: string) => `Move on to “${stage}” now? ${left}`,
      back: (stage: string) => `Back to “${stage}”`,
      startTimer: (number: number) => `Start timer, ${minutes(number)}`,
      resume: 'Go on',
      pause: 'Pause timer',
      add: (number: number) => `+${number} min`,
      addSpoken: (number: number) => `Add ${minutes(number)} to the timer`,
      all: 'All stages',
      open: 'Open',
      openSpoken: (stage: string) => `Open “${stage}” and take the room there`,
      reopen: 'Reopen',
      reopenSpoken: (stage: string) => `Reopen “${stage}” for writing and take the room there`,
      goThere: 'Take the room there',
      goThereSpoken: (stage: string) => `Take the room to “${stage}”`,
      close: 'Close for writing',
      closeSpoken: (stage: string) => `Close “${stage}” for writing`,
      closeWorkshop: 'Close the workshop',
      closeQuestion: 'Close the workshop?',
      closeSays:
        'Nobody can write any more, also not you. Everyone can still read, and take the documents away. You can open it again.',
      closeYes: 'Yes, close it',
      closeNo: 'No, go on',
      reopenWorkshop: 'Open the workshop again',
      refused: 'That was not done',
    },
    script: {
      title: 'Your notes for this stage',
      onlyYou: 'Only facilitators see this.',
      say: 'Say',
      do: 'Do',
      watch: 'Watch for',
    },
  },
} as const;
