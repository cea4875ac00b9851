import type { StatusTracker as StatusTrackerElement } from '@motcua/elements';
import { Provider, StatusTracker } from '@motcua/react';
import { useRef, useState, version } from 'react';
import { createRoot } from 'react-dom/client';

const slip = { code: 'HBFN0-W1AF4', secret: 'A1B2C3D4' };

function Dossier() {
  const tracker = useRef<StatusTrackerElement>(null);
  const [status, setStatus] = useState('');
  const [open, setOpen] = useState(slip);
  return (
    <Provider api={location.origin} agency="thong-nhat-lang-son">
      <StatusTracker
        ref={tracker}
        {...open}
        onMotcuaStatusChange={(event) => setStatus(event.status)}
        onMotcuaSlipChange={(event) => event.slip ?? setOpen({ code: '', secret: '' })}
      />
      <output>{`React ${version}: ${status}`}</output>
      <button type="button" onClick={() => tracker.current?.close()}>
        Đóng hồ sơ
      </button>
    </Provider>
  );
}

// @ts-expect-error a level is a number
export const wrongProperty = <StatusTracker headingLevel="two" />;
// @ts-expect-error no such status
export const wrongEvent = <StatusTracker onMotcuaStatusChange={(event) => event.status === 'NO_SUCH_STATUS'} />;

const root = document.getElementById('root');
if (root) createRoot(root).render(<Dossier />);
