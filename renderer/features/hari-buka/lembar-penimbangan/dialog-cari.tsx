import { type FormEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { TextField } from '#renderer/components/text-field.tsx'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { BalitaBaris } from '#shared/contract/balita.ts'
import { rtRingkas } from './kalimat.ts'
import type { LembarTimbang } from './lembar-timbang.ts'
import penimbanganCss from './penimbangan.module.css'

/** Names shown at once; more are found by typing more letters. */
const batasTampil = 8
/** Letters from which other posyandu are searched too. */
const hurufTamu = 3

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Rows whose child or mother bears every typed word. */
function findRows(lembar: LembarTimbang, cari: string): readonly string[] {
  const words = plain(cari).split(/\s+/).filter(Boolean)
  return lembar.ids().filter((id) => {
    const baris = lembar.row(id)?.keadaan.baris
    const text = plain(`${baris?.nama ?? ''} ${baris?.data.namaIbu ?? ''}`)
    return words.length > 0 && words.every((word) => text.includes(word))
  })
}

type CariProps = {
  readonly lembar: LembarTimbang
  readonly hariBukaId: string
  /** Registers a child of this name. */
  readonly onNew: (nama: string) => void
  readonly onJump: (orangId: string) => void
  readonly onGuest: (orangId: string) => void
  readonly onClose: () => void
}

/** F3: finds a name on the sheet, or a child of another posyandu to weigh as a guest. */
export function DialogCari({ lembar, hariBukaId, onNew, onJump, onGuest, onClose }: CariProps) {
  const [cari, setCari] = useState('')
  const words = useDeferredValue(cari.trim())
  const input = useRef<HTMLInputElement>(null)
  const lanjut = useRef<HTMLDivElement>(null)
  useEffect(() => input.current?.focus(), [])
  const found = findRows(lembar, words)
  // Children of other posyandu are looked for by those who see the whole book.
  const kelola = useBoleh('kelola')
  const belumAda = words.length >= hurufTamu && found.length === 0
  const askOthers = kelola && belumAda
  const tamu = useCall('penimbangan.findTamu', { hariBukaId, cari: words }, { enabled: askOthers })
  const jumpToFirst = (event: FormEvent) => {
    event.preventDefault()
    // The list may lag behind fast fingers; Enter means what stands in the field.
    const [first] = findRows(lembar, cari.trim())
    if (first !== undefined) onJump(first)
    // Nobody of this sheet: Enter leads on to a guest or to a new child, and decides neither.
    else if (belumAda && words === cari.trim() && !(askOthers && tamu.isPending))
      lanjut.current?.querySelector('button')?.focus()
  }
  return (
    <Dialog judul="Cari nama" onClose={onClose}>
      <form className={formCss.formulir} onSubmit={jumpToFirst}>
        <TextField
          label="Nama anak atau ibu"
          petunjuk={belumAda ? 'Enter menuju pilihan di bawah.' : 'Enter menuju nama pertama.'}
          inputRef={input}
          value={cari}
          onChange={setCari}
          maxLength={100}
        />
      </form>
      <ul className={penimbanganCss.daftarNama} aria-label="Di lembar ini">
        {found.slice(0, batasTampil).map((id) => (
          <li key={id}>
            <DiLembar lembar={lembar} id={id} onJump={onJump} />
          </li>
        ))}
      </ul>
      {belumAda && <p>Nama itu tidak ada di lembar ini.</p>}
      <div ref={lanjut}>
        {askOthers && (
          <>
            <FailureNotice failure={tamu.error} />
            <DiPosyanduLain anak={tamu.data ?? []} onGuest={onGuest} />
          </>
        )}
        <div className={formCss.actsAkhir}>
          <Button onClick={() => onNew(cari.trim())}>Daftarkan balita baru</Button>
          <Button onClick={onClose}>Tutup</Button>
        </div>
      </div>
    </Dialog>
  )
}

type TamuProps = {
  readonly anak: readonly BalitaBaris[]
  readonly onGuest: (orangId: string) => void
}

function DiPosyanduLain({ anak, onGuest }: TamuProps) {
  return (
    <ul className={penimbanganCss.daftarNama} aria-label="Di posyandu lain">
      {anak.slice(0, batasTampil).map(({ id, nama, namaIbu, posyandu }) => (
        <li key={id}>
          <button type="button" onClick={() => onGuest(id)}>
            <b>{nama}</b>
            <span className="muted">{[namaIbu && `ibu ${namaIbu}`, posyandu].filter(Boolean).join(', ')}</span>
            <span className={penimbanganCss.ajakan}>Timbang sebagai tamu</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

type DiLembarProps = Pick<CariProps, 'lembar' | 'onJump'> & { readonly id: string }

function DiLembar({ lembar, id, onJump }: DiLembarProps) {
  const baris = lembar.row(id)?.keadaan.baris
  if (!baris) return null
  const { namaIbu, rt } = baris.data
  return (
    <button type="button" onClick={() => onJump(id)}>
      <b>{baris.nama}</b>
      <span className="muted">
        {[`nomor ${baris.nomor}`, namaIbu && `ibu ${namaIbu}`, rt && `RT ${rtRingkas(rt)}`].filter(Boolean).join(', ')}
      </span>
    </button>
  )
}
