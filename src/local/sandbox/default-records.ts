// The people, task types and leads that a new sandbox account starts with. All of them are made up.
import type {
  SandboxCustomField,
  SandboxLead,
  SandboxTaskType,
  SandboxUser,
  TaskCategory,
} from './records.ts';

/** Made-up keys. The `$` is there because real access keys have one, and it breaks URLs that are put together carelessly. */
export const DEFAULT_KEYS = {
  access: 'u$r0123456789abcdef0123456789abcdef',
  secret: 'sandbox0secret0fedcba9876543210fedcba98',
} as const;

function user(number: number, firstName: string, lastName: string, role: string, active = true): SandboxUser {
  return {
    id: `5a11dbec-0000-4000-8000-${String(number).padStart(12, '0')}`,
    firstName,
    lastName,
    email: `${firstName}.${lastName}@example.com`.toLowerCase(),
    role,
    active,
  };
}

/** The first one is the owner of the keys; the last one has left. */
export const DEFAULT_USERS: readonly SandboxUser[] = [
  user(1, 'Priya', 'Nair', 'Administrator'),
  user(2, 'Arjun', 'Mehta', 'Sales_Manager'),
  user(3, 'Kavya', 'Rao', 'Sales_User'),
  user(4, 'Rohan', 'Das', 'Sales_User'),
  user(5, 'Sara', 'Khan', 'Sales_User'),
  user(6, 'Vikram', 'Shah', 'Sales_User', false),
];

function taskType(
  number: number,
  name: string,
  category: TaskCategory,
  defaultMinutes: number,
  customFields: readonly SandboxCustomField[] = [],
): SandboxTaskType {
  const id = `7a5c77e0-0000-4000-8000-${String(number).padStart(12, '0')}`;
  return { id, name, category, defaultMinutes, customFields };
}

export const DEFAULT_TASK_TYPES: readonly SandboxTaskType[] = [
  taskType(1, 'Meeting', 0, 60, [
    { schemaName: 'mx_Custom_1', displayName: 'Agenda', dataType: 'Text', mandatory: false },
  ]),
  taskType(2, 'Site visit', 0, 120, [
    { schemaName: 'mx_Custom_1', displayName: 'Site code', dataType: 'Text', mandatory: false },
    { schemaName: 'mx_Custom_2', displayName: 'Visitors', dataType: 'Number', mandatory: false },
    { schemaName: 'mx_Custom_3', displayName: 'Cab needed', dataType: 'Boolean', mandatory: false },
    { schemaName: 'mx_Custom_4', displayName: 'Loan sanctioned on', dataType: 'Date', mandatory: false },
    {
      schemaName: 'mx_Custom_5',
      displayName: 'Units shown',
      dataType: 'MultiSelect',
      mandatory: false,
      options: ['1 BHK', '2 BHK', '3 BHK', 'Villa'],
    },
  ]),
  taskType(3, 'Product demo', 0, 45),
  taskType(4, 'Verification visit', 0, 60, [
    { schemaName: 'mx_Custom_1', displayName: 'Application number', dataType: 'Text', mandatory: true },
    {
      schemaName: 'mx_Custom_2',
      displayName: 'Address type',
      dataType: 'Dropdown',
      mandatory: true,
      options: ['Residence', 'Office'],
    },
  ]),
  taskType(5, 'Phone call', 1, 15),
  taskType(6, 'Follow-up', 1, 15),
  taskType(7, 'Document collection', 1, 30, [
    { schemaName: 'mx_Custom_1', displayName: 'Document list', dataType: 'Text', mandatory: false },
  ]),
  taskType(8, 'Send quotation', 1, 30),
];

interface LeadDetails {
  readonly phone?: string;
  readonly owner?: string;
}

function lead(number: number, name: string, city: string, details: LeadDetails = {}): SandboxLead {
  const [firstName = '', lastName = ''] = name.split(' ');
  const { phone = `98765${String(43210 + number)}`, owner = 'kavya.rao@example.com' } = details;
  return {
    ProspectID: `1ead0000-0000-4000-8000-${String(number).padStart(12, '0')}`,
    ProspectAutoId: String(1000 + number),
    FirstName: firstName,
    LastName: lastName,
    EmailAddress: `${firstName}.${lastName}@example.org`.toLowerCase(),
    Phone: `+91-${phone}`,
    OwnerIdEmailAddress: owner,
    mx_City: city,
  };
}

/** The last ones are the people of the call lists in the guide; two of them share a phone. */
export const DEFAULT_LEADS: readonly SandboxLead[] = [
  lead(1, 'Anita Desai', 'Pune'),
  lead(2, 'Bharat Joshi', 'Mumbai'),
  lead(3, 'Chitra Iyer', 'Chennai', { owner: 'arjun.mehta@example.com' }),
  lead(4, 'Deepak Gupta', 'Delhi'),
  lead(5, 'Esha Reddy', 'Hyderabad', { owner: 'rohan.das@example.com' }),
  lead(6, 'Farhan Ali', 'Lucknow'),
  lead(7, 'Ishaan Verma', 'Bengaluru', { phone: '9845022101' }),
  lead(8, 'Diya Menon', 'Kochi', { phone: '9845022102', owner: 'arjun.mehta@example.com' }),
  lead(9, 'Kabir Shah', 'Surat', { phone: '9845022103' }),
  lead(10, 'Sara Thomas', 'Kottayam', { phone: '9845022104', owner: 'rohan.das@example.com' }),
  lead(11, 'Neel Gupta', 'Delhi', { phone: '9845022105' }),
  lead(12, 'Tara Iyer', 'Chennai', { phone: '9845022106', owner: 'arjun.mehta@example.com' }),
  lead(13, 'Vivaan Das', 'Kolkata', { phone: '9845022107' }),
  lead(14, 'Meher Ali', 'Lucknow', { phone: '9845022108' }),
  lead(15, 'Ramesh Kumar', 'Mysuru', { phone: '9800000011' }),
  lead(16, 'Lakshmi Narayan', 'Salem', { phone: '9800000012', owner: 'arjun.mehta@example.com' }),
  lead(17, 'Meera Pillai', 'Kochi', { phone: '9800000001' }),
  lead(18, 'Suresh Babu', 'Salem', { phone: '9800000002', owner: 'arjun.mehta@example.com' }),
  lead(19, 'Gita Bose', 'Kolkata', { phone: '9830011111' }),
  lead(20, 'Gopal Bose', 'Kolkata', { phone: '9830011111' }),
];
