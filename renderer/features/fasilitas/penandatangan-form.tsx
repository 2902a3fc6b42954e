import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { Button } from '#renderer/components/button.tsx'
import { SelectField } from '#renderer/components/choice.tsx'
import { FailureNotice } from '#renderer/components/failure-notice.tsx'
import fieldCss from '#renderer/components/field.module.css'
import { useFokusBaru } from '#renderer/components/fokus-baru.ts'
import formCss from '#renderer/components/form.module.css'
import { Form } from '#renderer/components/form.tsx'
import { TextArea } from '#renderer/components/text-area.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { pesanIsian } from '#renderer/lib/failure.ts'
import { useMutate } from '#renderer/lib/query.ts'
import type { Penandatangan, Tempat } from '#shared/contract/fasilitas.ts'
import { formatNip } from '#shared/text/nip.ts'
import { namaPeranPenandatangan } from '#shared/text/peran.ts'
import { formatTempat, namaPendek } from '#shared/text/tempat.ts'
import fasilitasCss from './fasilitas.module.css'
import { useDraf } from './pakai-draf.ts'

type Peran = Penandatangan['peran']
/** A signer as it stands in the form. */
type Ketik = {
  readonly kunci: string
  readonly id?: string
  readonly peran: Peran
  readonly jabatan: string
  readonly nama: string
  readonly nip: string
}

const peran = (Object.keys(namaPeranPenandatangan) as Peran[]).map((nilai) => ({
  nilai,
  label: namaPeranPenandatangan[nilai],
}))
/** As many as the contract takes. */
const paling = { orang: 6, barisKop: 6, hurufKop: 120 }

/** Who signs what a Puskesmas hands on. */
function usulPuskesmas(tempat: Tempat): Ketik[] {
  const nama = `UPTD Puskesmas ${namaPendek(tempat.nama)}`
  return [
    { kunci: 'gizi', peran: 'pengelolaGizi', jabatan: `Pengelola Gizi ${nama}`, nama: '', nip: '' },
    { kunci: 'kepala', peran: 'kepalaPuskesmas', jabatan: `Kepala ${nama}`, nama: '', nip: '' },
  ]
}

const isUsul = (kunci: string) => kunci === 'bidan' || kunci === 'gizi' || kunci === 'kepala'

/** The two who sign in most places, to be named or left empty. */
function usul(tempat: Tempat | null): Ketik[] {
  if (tempat?.jenis === 'puskesmas') return usulPuskesmas(tempat)
  const place = tempat ? ` ${formatTempat(tempat)}` : ''
  const above = tempat ? ` UPTD Puskesmas ${namaPendek(tempat.puskesmas)}` : ' Puskesmas'
  return [
    { kunci: 'bidan', peran: 'bidan', jabatan: `Bidan Penanggung Jawab${place}`, nama: '', nip: '' },
    { kunci: 'kepala', peran: 'kepalaPuskesmas', jabatan: `Kepala${above}`, nama: '', nip: '' },
  ]
}

function Orang({
  orang,
  salah,
  namaRef,
  onChange,
  onRemove,
}: {
  readonly namaRef: (input: HTMLInputElement | null) => void
  readonly orang: Ketik
  readonly salah: (isian: string) => string | undefined
  readonly onChange: (part: Partial<Ketik>) => void
  readonly onRemove: () => void
}) {
  return (
    <fieldset className={cls(fieldCss.ruas, fasilitasCss.orang)}>
      <legend className="sr-only">Penanda tangan {orang.nama || orang.jabatan}</legend>
      <div className={formCss.dua}>
        <TextField
          label="Nama dan gelar"
          boleh
          inputRef={namaRef}
          value={orang.nama}
          onChange={(nama) => onChange({ nama })}
          salah={salah('nama')}
        />
        <TextField
          label="NIP"
          boleh
          inputMode="numeric"
          value={orang.nip}
          onChange={(nip) => onChange({ nip })}
          salah={salah('nip')}
        />
      </div>
      <div className={fasilitasCss.peran}>
        <SelectField label="Peran" pilihan={peran} value={orang.peran} onChange={(p) => onChange({ peran: p })} />
        <TextField
          label="Jabatan seperti tercetak"
          value={orang.jabatan}
          onChange={(jabatan) => onChange({ jabatan })}
          salah={salah('jabatan')}
        />
      </div>
      <div>
        <Button kecil icon={Trash2} onClick={onRemove}>
          Hapus penanda tangan ini
        </Button>
      </div>
    </fieldset>
  )
}

function salahKop(lines: readonly string[]): string | undefined {
  if (lines.length > paling.barisKop) return `Kop paling banyak ${paling.barisKop} baris.`
  const long = lines.findIndex((line) => line.trim().length > paling.hurufKop)
  return long < 0 ? undefined : `Baris ${long + 1} terlalu panjang, paling panjang ${paling.hurufKop} huruf.`
}

/** The list as it is typed, kept until it is saved. */
function useOrang(daftar: readonly Penandatangan[], tempat: Tempat | null) {
  const [orang, setOrang, lupakan] = useDraf<readonly Ketik[]>('penandatangan', () =>
    daftar.length > 0
      ? daftar.map((p) => ({ ...p, kunci: p.id, nip: p.nip === null ? '' : formatNip(p.nip) }))
      : usul(tempat),
  )
  const { tunggu, refOf } = useFokusBaru()
  return {
    orang,
    lupakan,
    refOf,
    // A NIP or a title without a name is not thrown away, the program asks for the name; the two it suggests may stay open.
    terisi: orang.filter(
      ({ kunci, nama, nip, jabatan }) => (nama + nip).trim() !== '' || (jabatan.trim() !== '' && !isUsul(kunci)),
    ),
    change: (kunci: string, part: Partial<Ketik>) =>
      setOrang(orang.map((o) => (o.kunci === kunci ? { ...o, ...part } : o))),
    remove: (kunci: string, next: Ketik | undefined) => {
      if (next) tunggu(next.kunci)
      setOrang(orang.filter((other) => other.kunci !== kunci))
    },
    add: () => {
      const kunci = crypto.randomUUID()
      tunggu(kunci)
      setOrang([...orang, { kunci, peran: 'lainnya', jabatan: '', nama: '', nip: '' }])
    },
  }
}

/** Who signs the forms, and the letterhead above them. Rows of which nothing is said are not kept. */
export function PenandatanganForm({
  id,
  daftar,
  kop: kopAwal,
  tempat,
  kaki,
  onSaved,
}: {
  readonly id?: string
  readonly daftar: readonly Penandatangan[]
  readonly kop: readonly string[]
  readonly tempat: Tempat | null
  readonly kaki?: (sibuk: boolean) => ReactNode
  readonly onSaved: () => void
}) {
  const { orang, terisi, lupakan: lupakanOrang, refOf, change, remove, add } = useOrang(daftar, tempat)
  const [kop, setKop, lupakanKop] = useDraf('kop', () => kopAwal.join('\n'))
  const signers = useMutate('fasilitas.savePenandatangan')
  const settings = useMutate('fasilitas.savePengaturan')
  const kopInput = useRef<HTMLTextAreaElement>(null)
  const lines = kop.split('\n').filter((line) => line.trim() !== '')
  const pesanKop = salahKop(lines)
  const submit = async () => {
    // Two calls save this form: what the second would refuse must be known before the first.
    if (pesanKop) {
      signers.reset()
      kopInput.current?.focus()
      return
    }
    await signers.mutateAsync(terisi.map(({ kunci: _kunci, ...isi }) => isi))
    await settings.mutateAsync({ kop: lines })
    lupakanOrang()
    lupakanKop()
    onSaved()
  }
  return (
    <Form
      {...(id ? { id } : {})}
      failure={signers.error}
      sibuk={signers.isPending || settings.isPending}
      // What failed stands in the mutations and is shown below.
      onSubmit={() => submit().catch(() => undefined)}
    >
      {orang.map((o, i) => (
        <Orang
          key={o.kunci}
          orang={o}
          namaRef={refOf(o.kunci)}
          salah={(isian) => pesanIsian(signers.error, terisi.indexOf(o), isian)}
          onChange={(part) => change(o.kunci, part)}
          onRemove={() => remove(o.kunci, orang[i - 1] ?? orang[i + 1])}
        />
      ))}
      {orang.length < paling.orang && (
        <div>
          <Button kecil icon={Plus} onClick={add}>
            Tambah penanda tangan
          </Button>
        </div>
      )}
      <TextArea
        label="Kepala surat (kop)"
        boleh
        rows={5}
        value={kop}
        onChange={setKop}
        petunjuk="Satu baris untuk tiap baris kop, paling banyak 6."
        salah={pesanKop}
        inputRef={kopInput}
      />
      <FailureNotice failure={signers.error ?? settings.error} />
      {kaki?.(signers.isPending || settings.isPending)}
    </Form>
  )
}
