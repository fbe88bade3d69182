import { useWords } from '@stad/platform/web/i18n/use-words.js';
import { AgencyMark } from '@stad/platform/web/ui/agency-mark.js';
import { ClassBadge } from '@stad/platform/web/ui/class-badge.js';
import { HelpLink } from '@stad/platform/web/ui/help-link.js';
import { StatusChip, StatusText } from '@stad/platform/web/ui/status-chip.js';
import { KitPart } from './kit-part.js';
import { words } from './words.generated.js';

const TONES = [
  'draft',
  'waiting',
  'ready',
  'active',
  'done',
  'locked',
  'cancelled',
  'notice',
  'stop',
  'corrected',
] as const;
const CLASSES = ['P0', 'P1', 'P2', 'P3'] as const;
const AGENCIES = [
  { key: 'SOC-LUND', kind: 'SOCIAL_SERVICES', name: 'Socialtjänsten Lund' },
  { key: 'POL-LUND', kind: 'POLICE', name: 'Polisen Lund' },
  { key: 'FA', kind: 'NGO', name: 'Frälsningsarmén' },
  { key: 'KL-LUND', kind: 'MUNICIPAL_EXECUTIVE', name: 'Kommunledningen Lund' },
  { key: 'NSPM', kind: 'NATIONAL', name: 'Jämställdhetsmyndigheten' },
  { key: 'X', kind: 'OTHER', name: 'Hotell Lillån' },
] as const;

/** What a thing is, whose it is and who may read it: shape, word and colour. */
export function KitMarks() {
  const t = useWords(words);
  return (
    <>
      <KitPart name="StatusChip">
        <div className="cluster">
          {TONES.map((tone) => (
            <StatusChip key={tone} tone={tone}>
              {t(`tone.${tone}`)}
            </StatusChip>
          ))}
        </div>
      </KitPart>
      <KitPart name="StatusText">
        <div className="cluster">
          {TONES.map((tone) => (
            <StatusText key={tone} tone={tone}>
              {t(`tone.${tone}`)}
            </StatusText>
          ))}
        </div>
      </KitPart>
      <KitPart name="ClassBadge">
        <div className="cluster">
          {CLASSES.map((one) => (
            <ClassBadge key={one} informationClass={one} />
          ))}
          <ClassBadge informationClass="P2" note={t('class.note')} />
        </div>
      </KitPart>
      <KitPart name="HelpLink">
        <HelpLink topic="klasser" about="ClassBadge" />
      </KitPart>
      <KitPart name="AgencyMark">
        <div className="cluster">
          {AGENCIES.map((agency) => (
            <AgencyMark key={agency.key} agency={agency} withName />
          ))}
        </div>
        <div className="cluster">
          {AGENCIES.map((agency) => (
            <AgencyMark key={agency.key} agency={agency} />
          ))}
        </div>
      </KitPart>
    </>
  );
}
