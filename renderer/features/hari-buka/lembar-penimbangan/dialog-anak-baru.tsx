import { type KeyboardEvent, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { ButtonLink } from '#renderer/components/button-link.tsx'
import { RadioGroup, Segmented } from '#renderer/components/choice.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { Notice } from '#renderer/components/notice.tsx'
import { DateField, TextField } from '#renderer/components/text-field.tsx'
import { useKeadaan } from '#renderer/lib/keadaan.ts'
import { useCall, useMutate } from '#renderer/lib/query.ts'
import type { HariBukaBaris } from '#shared/contract/penimbangan.ts'
import { formatTanggal } from '#shared/text/tanggal.ts'
import {
  type Asal,
  type IsiAnak,
  type IsianAnakBaru,
  isAsalDitanya,
  readAnakBaru,
  type SalahAnakBaru,
} from './isian-anak-baru.ts'
import penimbanganCss from './penimbangan.module.css'

const pilihanJk = [
  { nilai: 'L', label: 'Laki-laki' },
  { nilai: 'P', label: 'Perempuan' },
] as const
const pilihanAsal = [
  { nilai: 'lahir', label: 'Lahir di sini' },
  { nilai: 'pindahMasuk', label: 'Pindah masuk' },
  { nilai: 'terdaftar', label: 'Sudah lama di sini, baru didaftar' },
] as const

type PanelProps = {
  /** What was looked for and not found. */
  readonly nama: string
  readonly hari: HariBukaBaris
  readonly onSaved: (orangId: string, nama: string) => void
  /** It is in the book already. */
  readonly onKnown: (orangId: string) => void
  readonly onClose: () => void
}

/** What the panel holds, and how it is saved. */
function useAnakBaru({ nama, hari, onSaved }: Pick<PanelProps, 'nama' | 'hari' | 'onSaved'>) {
  const { hariIni } = useKeadaan()
  const create = useMutate('balita.create')
  const [isian, setIsian] = useState<IsianAnakBaru>({
    nama,
    jk: null,
    lahir: '',
    ibu: '',
    rt: '',
    asal: null,
    sejak: formatTanggal(hari.tanggal),
  })
  const [ditinjau, setDitinjau] = useState(false)
  const { isi, salah, buat } = readAnakBaru(isian, hari.posyanduId, hariIni)
  const save = async () => {
    setDitinjau(true)
    if (buat === null) return
    const made = await create.mutateAsync(buat).catch(() => null)
    const id = made?.id[0]
    if (id !== undefined) onSaved(id, isi.nama)
  }
  const told: SalahAnakBaru = ditinjau ? salah : {}
  const asked = isAsalDitanya(isian, hariIni)
  return { isian, isi, salah: told, asked, save, sibuk: create.isPending, failure: create.error, change: setIsian }
}

type Panel = ReturnType<typeof useAnakBaru>

/** F9: a new child without leaving the sheet. Only what the day needs is asked; the card holds the rest. */
export function DialogAnakBaru({ nama, hari, onSaved, onKnown, onClose }: PanelProps) {
  const panel = useAnakBaru({ nama, hari, onSaved })
  const { isian, isi, failure, sibuk } = panel
  const [ditanya, setDitanya] = useState<IsiAnak | null>(null)
  const put = (patch: Partial<IsianAnakBaru>) => panel.change({ ...isian, ...patch })
  return (
    <Dialog judul={`Anak baru di ${hari.posyandu}`} onClose={onClose}>
      <Form failure={failure} sibuk={sibuk} onSubmit={panel.save}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it hears what happens in the fields it holds */}
        <div
          className={penimbanganCss.isianAnak}
          onKeyDown={(event) => readHurufJk(event, put)}
          onBlur={() => setDitanya(isi.nama === '' ? null : isi)}
        >
          <IsianAnak panel={panel} put={put} />
          {ditanya && <SudahAda isi={ditanya} onKnown={onKnown} />}
        </div>
        <FailureNotice failure={failure} />
        <div className={formCss.actsAkhir}>
          <ButtonLink to={`/balita/baru?posyandu=${hari.posyanduId}`}>Isian lengkap</ButtonLink>
          <Button onClick={onClose}>Batal</Button>
          <Button rupa="utama" type="submit" aria-disabled={sibuk}>
            Simpan, lalu timbang
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

type IsianProps = {
  readonly panel: Panel
  readonly put: (patch: Partial<IsianAnakBaru>) => void
}

/** Who the child is; of one that is no newborn also where it comes from. */
function IsianAnak({ panel, put }: IsianProps) {
  const { isian, salah, asked } = panel
  return (
    <>
      <TextField
        label="Nama anak"
        value={isian.nama}
        salah={salah.nama}
        onChange={(text) => put({ nama: text })}
        maxLength={100}
      />
      <Segmented
        label="Jenis kelamin"
        tampilLabel
        pilihan={pilihanJk}
        value={isian.jk}
        salah={salah.jk}
        onChange={(jk) => put({ jk })}
      />
      <DateField label="Tanggal lahir" value={isian.lahir} salah={salah.lahir} onChange={(lahir) => put({ lahir })} />
      <TextField
        label="Nama ibu"
        value={isian.ibu}
        salah={salah.ibu}
        onChange={(ibu) => put({ ibu })}
        maxLength={100}
      />
      <TextField label="RT" boleh lebar="pendek" value={isian.rt} onChange={(rt) => put({ rt })} maxLength={10} />
      {asked && <AsalAnak panel={panel} put={put} />}
    </>
  )
}

function AsalAnak({ panel, put }: IsianProps) {
  const { asal, sejak } = panel.isian
  const { salah } = panel
  return (
    <>
      <RadioGroup<Asal>
        label="Asal anak"
        pilihan={pilihanAsal}
        value={asal}
        salah={salah.asal}
        onChange={(next) => put({ asal: next })}
      />
      {asal !== null && asal !== 'lahir' && (
        <DateField
          label="Menjadi anggota sejak"
          value={sejak}
          salah={salah.sejak}
          onChange={(next) => put({ sejak: next })}
        />
      )}
    </>
  )
}

/** On the choice of the sex its letter chooses. */
function readHurufJk(event: KeyboardEvent<HTMLElement>, put: (patch: Partial<IsianAnakBaru>) => void): void {
  const { target } = event
  if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return
  const chosen = pilihanJk.find(({ nilai }) => nilai === event.key.toUpperCase())
  if (chosen) put({ jk: chosen.nilai })
}

/** Children of the book that look like the one being typed: shown while typing, and never blocking. */
function SudahAda({ isi, onKnown }: { readonly isi: IsiAnak; readonly onKnown: (orangId: string) => void }) {
  const { data } = useCall('balita.check', { id: null, isi }, { keepPrevious: true })
  const found = (data ?? []).flatMap(({ orangId, pesan }) => (orangId === null ? [] : [{ orangId, pesan }]))
  return found.slice(0, 3).map(({ orangId, pesan }) => (
    <Notice
      key={orangId}
      jenis="tanya"
      aksi={
        <Button kecil rupa="tanya" onClick={() => onKnown(orangId)}>
          Ini anaknya
        </Button>
      }
    >
      <span className={penimbanganCss.sudahAda}>{pesan}</span>
    </Notice>
  ))
}
