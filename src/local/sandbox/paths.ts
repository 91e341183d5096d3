// The paths of the LeadSquared API that the sandbox answers (apidocs.leadsquared.com).

export const PATHS = {
  userByAccessKey: '/v2/Authentication.svc/UserByAccessKey.Get',
  bulkCreate: '/v2/Task.svc/Bulk/Create',
  create: '/v2/Task.svc/Create',
  appointmentsByEmail: '/v2/Task.svc/RetrieveAppointments/ByUserEmailAddress',
  toDosByEmail: '/v2/Task.svc/RetrieveToDos/ByUserEmailAddress',
  retrieve: '/v2/Task.svc/Retrieve',
  retrieveById: '/v2/Task.svc/Retrieve.GetById',
  tasksByLead: '/v2/LeadManagement.svc/RetrieveTaskByLeadId',
  taskTypes: '/v2/Task.svc/RetrieveTaskType',
  deleteTasks: '/v2/Task.svc/DeleteTasks',
  users: '/v2/UserManagement.svc/Users.Get',
  leadsByIds: '/v2/LeadManagement.svc/Leads/Retrieve/ByIds',
  leadByEmail: '/v2/LeadManagement.svc/Leads.GetByEmailaddress',
  leadByPhone: '/v2/LeadManagement.svc/RetrieveLeadByPhoneNumber',
  leadsByAttribute: '/v2/LeadManagement.svc/Leads.Get',
  leadById: '/v2/LeadManagement.svc/Leads.GetById',
  opportunityById: '/v2/OpportunityManagement.svc/GetOpportunityDetails',
} as const;
