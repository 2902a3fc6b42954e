import { Trash2 } from 'lucide-react'
import { Button } from '#renderer/components/button.tsx'
import fieldCss from '#renderer/components/field.module.css'
import formCss from '#renderer/components/form.module.css'
import { SelectField } from '#renderer/components/select-field.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { cls } from '#renderer/lib/cls.ts'
import { namaPeranPenandatangan } from '#shared/text/peran.ts'
import fasilitasCss from './fasilitas.module.css'
import type { Ketik, Peran } from './use-penandatangan.ts'

const peran = (Object.keys(namaPeranPenandatangan) as Peran[]).map((nilai) => ({
  nilai,
  label: namaPeranPenandatangan[nilai],
}))

export function Orang({
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
