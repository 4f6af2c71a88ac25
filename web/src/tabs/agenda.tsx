/** What is to come: by day, with how firm it is, and a button for one's own calendar. */
import { save } from '../api';
import { Empty, useFailed } from '../parts';
import { exportPath, Item, Outlets, useDesk, useNamedItem } from '../story';
import { Bdi, days, words } from '../text';

export const STATUS: Record<string, string> = {
  planned: 'planned',
  conditional: 'only if',
  moved: 'moved',
  cancelled: 'cancelled',
  held: 'held',
};

export function AgendaTab() {
  const { story, account } = useDesk();
  const failed = useFailed();
  useNamedItem();
  if (account.agenda.length === 0) return <Empty title="These reports set nothing for a coming day." />;
  return (
    <>
      <p class="tab-tools">
        <button type="button" onClick={() => void save(exportPath(story, 'ical'), `${story.id}.ics`).catch(failed)}>
          Save for a calendar (.ics)
        </button>
      </p>
      <ul class="items agenda">
        {account.agenda.map((item) => (
          <Item
            key={item.id}
            id={item.id}
            spans={item.at}
            title="Agenda"
            after={
              <p class="under">
                <span class={`status ${item.status}`}>{STATUS[item.status] ?? item.status}</span>
                {item.place && (
                  <span>
                    in <Bdi text={item.place} most={80} />
                  </span>
                )}
                <Outlets spans={item.at} title="Agenda" item={item.id} />
              </p>
            }
          >
            <span class="when">{days(item)}</span>
            <span class="prose" dir="auto">
              {words(item.what)}
            </span>
          </Item>
        ))}
      </ul>
    </>
  );
}
