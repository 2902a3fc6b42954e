import { type FormEvent, useDeferredValue, useEffect, useRef, useState } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import formCss from '#renderer/components/form.module.css'
import { TextField } from '#renderer/components/text-field.tsx'
import { useCall } from '#renderer/lib/query.ts'
import { useBoleh } from '#renderer/lib/sesi.ts'
import type { CalonKartu, DeskripsiKartu } from '#shared/contract/bentuk-kartu.ts'
import { dalamKalimat } from '#shared/text/dalam-kalimat.ts'
import kartuSiklusCss from './kartu-siklus.module.css'
import type { LembarKartu } from './lembar-kartu.tsx'

/** Names shown at once; more are found by typing more letters. */
const batasTampil = 8
/** Letters from which other posyandu are searched too. */
const hurufTamu = 3

const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** Rows of whom every typed word is a part of the name. */
function findRows(lembar: LembarKartu, cari: string) {
  const words = plain(cari).split(/\s+/).filter(Boolean)
  const rows = lembar.ids().flatMap((id) => lembar.row(id)?.keadaan.baris ?? [])
  return words.length === 0 ? [] : rows.filter(({ nama }) => words.every((word) => plain(nama).includes(word)))
}

type Props = {
  readonly deskripsi: DeskripsiKartu
  readonly lembar: LembarKartu
  readonly hariBukaId: string
  readonly onJump: (orangId: string) => void
  readonly onGuest: (orangId: string) => void
  /** Of somebody of the book of whom the card is not open. */
  readonly onOpen: (calon: CalonKartu) => void
  readonly onClose: () => void
}

/** F3: finds a name on the sheet, somebody of another posyandu to write down as a guest, or of whom the card is opened first. */
export function DialogCariKartu({ deskripsi, lembar, hariBukaId, onJump, onGuest, onOpen, onClose }: Props) {
  const [cari, setCari] = useState('')
  const words = useDeferredValue(cari.trim())
  const input = useRef<HTMLInputElement>(null)
  const lanjut = useRef<HTMLDivElement>(null)
  useEffect(() => input.current?.focus(), [])
  const found = findRows(lembar, words)
  const belumAda = words.length >= hurufTamu && found.length === 0
  // Persons of other posyandu are looked for by those who see the whole book.
  const seesAll = useBoleh('kelola')
  const askOthers = seesAll && belumAda
  const kunci = { kartu: deskripsi.kode, hariBukaId, cari: words }
  const tamu = useCall('kartu.findTamu', kunci, { enabled: askOthers })
  const askCalon = useBoleh('isi') && belumAda && deskripsi.kepala !== null
  const calon = useCall('kartu.findCalon', { kartu: deskripsi.kode, cari: words }, { enabled: askCalon })
  const isDicari = (tamu.data ?? calon.data) !== undefined && !tamu.isFetching && !calon.isFetching
  const listTamu = askOthers ? (tamu.data ?? []) : []
  const listCalon = askCalon ? (calon.data ?? []) : []
  const go = (event: FormEvent) => {
    event.preventDefault()
    // The list may lag behind fast fingers; Enter means what stands in the field.
    const [first] = findRows(lembar, cari.trim())
    if (first) onJump(first.id)
    else lanjut.current?.querySelector('button')?.focus()
  }
  const sebut = dalamKalimat(deskripsi.sebut)
  return (
    <Dialog judul="Cari nama" onClose={onClose}>
      <form className={formCss.formulir} onSubmit={go}>
        <TextField
          label={`Nama ${sebut}`}
          petunjuk={belumAda ? 'Enter menuju pilihan di bawah.' : 'Enter menuju nama pertama.'}
          inputRef={input}
          value={cari}
          onChange={setCari}
          maxLength={100}
        />
      </form>
      <ul className={kartuSiklusCss.pilihHari} aria-label="Di lembar ini">
        {found.slice(0, batasTampil).map(({ id, nama, nomor }) => (
          <li key={id}>
            <Button onClick={() => onJump(id)}>
              {nama}, nomor {nomor}
            </Button>
          </li>
        ))}
      </ul>
      {belumAda && <p>Nama itu tidak ada di lembar ini.</p>}
      <FailureNotice failure={tamu.error ?? calon.error} />
      <div ref={lanjut}>
        <ul className={kartuSiklusCss.pilihHari} aria-label="Di posyandu lain">
          {listTamu.slice(0, batasTampil).map(({ orangId, nama, posyandu }) => (
            <li key={orangId}>
              <Button onClick={() => onGuest(orangId)}>
                {[nama, posyandu].filter(Boolean).join(', ')}: catat sebagai tamu
              </Button>
            </li>
          ))}
        </ul>
        <ul className={kartuSiklusCss.pilihHari} aria-label={`Belum tercatat sebagai ${sebut}`}>
          {listCalon.slice(0, batasTampil).map((satu) => (
            <li key={satu.orangId}>
              <Button onClick={() => onOpen(satu)}>
                {[satu.nama, satu.umur, satu.posyandu].filter(Boolean).join(', ')}: daftarkan sebagai {sebut}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      {belumAda && isDicari && listTamu.length + listCalon.length === 0 && (
        <p>
          {seesAll
            ? `Di buku ini juga tidak ditemukan. Daftarkan dulu di halaman ${deskripsi.sebut}.`
            : 'Bila ia dari posyandu lain, minta bidan mencatatnya sebagai tamu.'}
        </p>
      )}
      <div className={formCss.actsAkhir}>
        <Button onClick={onClose}>Tutup</Button>
      </div>
    </Dialog>
  )
}
